package fr.encharge.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts several parts at the same time. What was started and never taken, since another failed, is closed. */
final class SideBySide implements AutoCloseable {

    /** A part that is starting. */
    static final class Part<T extends AutoCloseable> {

        private final Future<T> starting;
        private boolean taken;

        private Part(Future<T> starting) {
            this.starting = starting;
        }

        T takenBy(Started started) {
            taken = true;
            return started.add(await());
        }

        private T await() {
            try {
                return starting.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while starting", e);
            }
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Part<?>> parts = new ArrayList<>();

    <T extends AutoCloseable> Part<T> start(Callable<T> start) {
        var part = new Part<>(threads.submit(start));
        parts.add(part);
        return part;
    }

    @Override
    public void close() {
        threads.shutdown();
        try (var abandoned = new Started()) {
            parts.stream().filter(part -> !part.taken).forEach(part -> closeWith(abandoned, part));
        }
    }

    private static void closeWith(Started abandoned, Part<?> part) {
        try {
            part.takenBy(abandoned);
        } catch (RuntimeException e) {
            // it never came to life; the first failure is already on its way to the terminal
        }
    }
}
