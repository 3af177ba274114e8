package fr.encharge.platform.message;

import java.time.Duration;

/**
 * How failures are met: pauses that double from the first to the longest, and after some failures in a row it is said
 * aloud that something has stopped.
 *
 * @param tries failures in a row after which it counts as stopped; it is still tried again
 */
public record Patience(Duration first, Duration longest, int tries) {

    private static final int MOST_DOUBLINGS = 20;

    public static final Patience USUAL = new Patience(Duration.ofMillis(100), Duration.ofSeconds(5), 6);

    public Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    public boolean isOver(int failures) {
        return failures >= tries;
    }
}
