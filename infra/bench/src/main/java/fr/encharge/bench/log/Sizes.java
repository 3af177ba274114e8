package fr.encharge.bench.log;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds of which the median counts
 * @param warmUp before the first round, for each contender
 * @param round how long one contender appends
 * @param burst events that are read back
 * @param wakeUps of a follower, a round
 * @param logs commits in the seeded logs, ascending
 * @param loads of an aggregate, a round
 */
record Sizes(
        int rounds,
        Duration warmUp,
        Duration round,
        List<Integer> writers,
        int burst,
        int wakeUps,
        List<Integer> logs,
        int loads) {

    static final Sizes FULL = new Sizes(
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            List.of(1, 16, 64),
            3_000,
            500,
            List.of(10_000, 100_000, 1_000_000),
            500);

    static final Sizes QUICK = new Sizes(
            1, Duration.ofMillis(200), Duration.ofMillis(300), List.of(1, 4), 200, 20, List.of(500, 2_000), 20);
}
