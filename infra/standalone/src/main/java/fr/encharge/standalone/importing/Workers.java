package fr.encharge.standalone.importing;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** So many connections that each take the next thing to send. The first that cannot go on stops them all. */
final class Workers {

    private final int connections;

    Workers(int connections) {
        this.connections = connections;
    }

    <T> void each(List<T> things, Consumer<T> send) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        var next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                send.accept(things.get(i));
            }
        };
        try {
            var all = Stream.generate(() -> threads.submit(worker))
                    .limit(connections)
                    .toList();
            all.forEach(Workers::await);
        } finally {
            next.set(things.size());
            threads.shutdownNow();
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
