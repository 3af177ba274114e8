package fr.encharge.ideas.charge;

import java.time.Duration;
import java.time.Instant;

/** How long somebody keeps an idea in charge: to a day that was said, neither too near to be of use nor out of sight. */
record Lease(Instant from, Instant until) {

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    boolean runsFromADayToAYear() {
        Duration length = Duration.between(from, until);
        return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }
}
