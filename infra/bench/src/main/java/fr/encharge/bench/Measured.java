package fr.encharge.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How long each of many things took.
 *
 * @param nanos ascending
 * @param seconds that all of them took together
 */
public record Measured(long[] nanos, double seconds) {

    public static Measured of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(sorted, seconds);
    }

    /** All of these as if they were measured in one run. */
    public static Measured merged(List<Measured> runs) {
        return of(
                runs.stream().flatMapToLong(run -> Arrays.stream(run.nanos)).toArray(),
                runs.stream().mapToDouble(Measured::seconds).sum());
    }

    /** The run whose rate lies in the middle. */
    public static Measured median(List<Measured> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get(runs.size() / 2);
    }

    public double perSecond() {
        return nanos.length / seconds;
    }

    /** What this share of them took at most, in milliseconds. */
    public double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    public double longestMillis() {
        return millis(1);
    }
}
