package fr.encharge.standalone.pabulib;

import java.util.List;

/** What one voter chose: ids of projects, in the order of preference if the rule is a ranking. */
public record Ballot(int line, String voter, List<String> choices) {}
