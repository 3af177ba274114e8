package fr.encharge.platform.view;

import java.time.Duration;

/** Wakes those of this process who wait for a view. */
final class Signal {

    private long raised;

    synchronized long count() {
        return raised;
    }

    synchronized void raise() {
        raised++;
        notifyAll();
    }

    /** Returns when it was raised since it counted that much, or after this time. */
    synchronized void await(long since, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (raised == since && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = deadline - System.nanoTime();
        }
    }
}
