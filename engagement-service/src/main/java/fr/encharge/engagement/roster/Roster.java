package fr.encharge.engagement.roster;

import java.util.List;

/**
 * A staff file as read. Reading never stops at the first fault: whoever repairs the file wants all of them at once.
 *
 * @param lines those that can be read; not to be used while there are faults
 */
record Roster(List<RosterLine> lines, List<Fault> faults) {

    static final int MOST_LINES = 100_000;

    Roster {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    static Roster read(byte[] file) {
        return new RosterReader().read(RosterText.of(file));
    }
}
