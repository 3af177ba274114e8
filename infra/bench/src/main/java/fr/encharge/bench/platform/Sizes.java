package fr.encharge.bench.platform;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds of which the median counts
 * @param ideas on the board
 * @param votes in the seeded directories, ascending
 * @param warmUp after a start: how long votes are cast, until the compilers have done most of their work
 * @param rates votes in a second at which visibility is measured
 * @param agents that vote, each with a token of their own
 */
record Sizes(
        int rounds,
        int ideas,
        List<Integer> votes,
        List<Integer> connections,
        Duration warmUp,
        Duration round,
        List<Integer> rates,
        Duration visibility,
        int agents) {

    static final Sizes FULL = new Sizes(
            3,
            1_000,
            List.of(10_000, 300_000, 1_000_000),
            List.of(1, 16, 64),
            Duration.ofMinutes(6),
            Duration.ofSeconds(6),
            List.of(100, 500, 1_000),
            Duration.ofMinutes(1),
            4_000);

    static final Sizes QUICK = new Sizes(
            1,
            50,
            List.of(100, 400),
            List.of(1, 4),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            List.of(20),
            Duration.ofSeconds(2),
            200);

    /** The same without logs of more votes than that; the shortest stays. */
    Sizes upTo(int longest) {
        List<Integer> shorter = votes.stream()
                .filter(count -> count <= Math.max(longest, votes.get(0)))
                .toList();
        return new Sizes(rounds, ideas, shorter, connections, warmUp, round, rates, visibility, agents);
    }
}
