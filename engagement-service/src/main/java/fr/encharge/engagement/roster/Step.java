package fr.encharge.engagement.roster;

import java.util.Locale;

/**
 * One change that a line of a roster asks for.
 *
 * @param command to a unit or to a membership
 */
record Step(long line, Object command) {

    /** {@code OpenUnit} → {@code open-unit}: as a report names it. */
    String title() {
        return command.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
