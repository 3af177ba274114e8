package fr.encharge.bench.log;

import fr.encharge.bench.Measured;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads that must yield a known number of events. */
final class Reading {

    private Reading() {}

    /** The rate at which they came, as events that took equally long. */
    static Measured timed(Supplier<Stream<?>> read, long expected) {
        long begun = System.nanoTime();
        long count;
        try (Stream<?> events = read.get()) {
            count = events.filter(event -> true).count(); // a bare count() need not look at them
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (count != expected) {
            throw new IllegalStateException("read " + count + " events of " + expected);
        }
        return new Measured(new long[(int) count], seconds);
    }
}
