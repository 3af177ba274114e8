package fr.encharge.standalone.pabulib;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The section VOTES. A ballot below the rule's least length is used: the platform keeps it and shows it as incomplete. */
final class VotesTable extends Table<Ballot> {

    private final Set<String> projects;
    private final VotingRule rule;
    private final Set<String> seen = new HashSet<>();

    VotesTable(List<Rows.Row> rows, List<Fault> faults, Set<String> projects, VotingRule rule) {
        super(rows, faults);
        this.projects = projects;
        this.rule = rule;
    }

    List<Ballot> read() {
        return read("voter_id", "vote");
    }

    @Override
    Ballot read(int line, Map<String, String> fields) throws Unusable {
        String voter = required(fields, "voter_id");
        List<String> choices = Arrays.stream(required(fields, "vote").split(",", -1))
                .map(String::strip)
                .toList();
        check(choices);
        if (!seen.add(voter)) {
            throw new Unusable("is a second ballot of voter " + voter);
        }
        return new Ballot(line, voter, choices);
    }

    private void check(List<String> choices) throws Unusable {
        Set<String> once = new HashSet<>();
        for (String choice : choices) {
            if (!projects.contains(choice)) {
                throw new Unusable("votes for project '" + choice + "', which is not in the file");
            }
            if (!once.add(choice)) {
                throw new Unusable("votes for project " + choice + " twice");
            }
        }
        if (choices.size() > rule.maxLength()) {
            throw new Unusable("votes for " + choices.size() + " projects where " + rule.maxLength() + " are allowed");
        }
    }
}
