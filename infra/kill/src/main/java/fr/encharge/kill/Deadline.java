package fr.encharge.kill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long something may take. */
final class Deadline {

    private static final long PAUSE = 50;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    static void passAMoment() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE);
    }
}
