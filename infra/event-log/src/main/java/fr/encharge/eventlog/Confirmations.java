package fr.encharge.eventlog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proofs that a primary still is one, for commands that end without an event. All who ask before a pulse begins share it;
 * whoever asks later waits for the next.
 */
final class Confirmations implements AutoCloseable {

    private final Supplier<String> pulse;
    private final ExecutorService pulses;
    private @Nullable CompletableFuture<String> gathering;

    /** @param pulse writes with majority and says in whose term, see {@link CommitStore#pulse()} */
    Confirmations(Supplier<String> pulse, String log) {
        this.pulse = pulse;
        this.pulses = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "event-log " + log + " pulse");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @return the term of the primary that wrote a pulse begun after this call
     * @throws OutcomeUnknown if none has within {@code patience}
     */
    String confirm(Duration patience) {
        try {
            return join().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("interrupted while confirming");
        } catch (ExecutionException | TimeoutException e) {
            throw new OutcomeUnknown("no primary has confirmed that it is one: " + e);
        }
    }

    synchronized CompletableFuture<String> join() {
        CompletableFuture<String> round = gathering;
        if (round == null) {
            CompletableFuture<String> next = new CompletableFuture<>();
            gathering = next;
            pulses.execute(() -> pulse(next));
            round = next;
        }
        return round;
    }

    private void pulse(CompletableFuture<String> round) {
        synchronized (this) {
            gathering = null;
        }
        try {
            round.complete(pulse.get());
        } catch (RuntimeException e) {
            round.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        pulses.shutdownNow();
    }
}
