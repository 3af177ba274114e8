package fr.encharge.engagement.overview;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took, in days with one decimal: of the durations in their order, the one at rank ⌈p × n⌉ (nearest
 * rank), so that every figure is one that somebody lived.
 *
 * @param count how many ideas have made the step
 * @param medianDays null when none has
 * @param p90Days null when none has
 */
record Durations(
        int count, @Nullable Double medianDays, @Nullable Double p90Days) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    static Durations of(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Durations(0, null, null)
                : new Durations(sorted.size(), days(sorted, 50), days(sorted, 90));
    }

    private static double days(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return Math.round(sorted.get(rank - 1).toMillis() / DAY * 10) / 10.0;
    }
}
