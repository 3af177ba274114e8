package fr.encharge.platform.message;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in another thread, as long as it takes, and fails when it never does. */
public final class Until {

    private static final Duration NEVER = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private Until() {}

    public static void holds(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + NEVER.toNanos();
        while (!test(condition)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("It never came to be that " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static boolean test(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
