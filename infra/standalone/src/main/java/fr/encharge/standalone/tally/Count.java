package fr.encharge.standalone.tally;

/** The votes of one idea; its reference is what the imported file calls it, or its id. */
public record Count(String reference, String title, long votes) {}
