package fr.encharge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** So many workers, each of which does the next thing as soon as its last is done, for so long. */
public final class Load {

    /** What a worker does, again and again; a failure ends the worker, and fails the measurement. */
    @FunctionalInterface
    public interface Work {
        void once(int worker) throws Exception;
    }

    private Load() {}

    public static Measured run(int workers, Duration time, Work work) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<long[]> each = together(IntStream.range(0, workers)
                .<Callable<long[]>>mapToObj(worker -> () -> repeat(worker, end, work))
                .toList());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return Measured.of(each.stream().flatMapToLong(Arrays::stream).toArray(), seconds);
    }

    /** All of them at once, each on a thread of its own. */
    public static <T> List<T> together(List<Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] repeat(int worker, long end, Work work) throws Exception {
        long[] nanos = new long[1024];
        int done = 0;
        for (long begun = System.nanoTime(); begun < end; ) {
            work.once(worker);
            long now = System.nanoTime();
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done++] = now - begun;
            begun = now;
        }
        return Arrays.copyOf(nanos, done);
    }
}
