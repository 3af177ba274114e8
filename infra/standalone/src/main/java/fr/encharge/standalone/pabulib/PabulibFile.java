package fr.encharge.standalone.pabulib;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A campaign as a Pabulib file tells it: every line of it is either in here whole or among the faults. What the file
 * says about voters, their age or sex, is left in the file.
 *
 * @param meta the file's own description, in its order
 * @param faults the lines that cannot be used, in the order of the file
 */
public record PabulibFile(
        Map<String, String> meta, VotingRule rule, List<Project> projects, List<Ballot> ballots, List<Fault> faults) {

    /** @throws UnreadableFile if nothing can be made of it as a whole */
    public static PabulibFile read(Path file) {
        return new PabulibReader(new Lines(file)).read();
    }

    /** The number of choices on all ballots. */
    public long votes() {
        return ballots.stream().mapToLong(ballot -> ballot.choices().size()).sum();
    }
}
