package fr.encharge.platform.message;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own that works term after term. A term ends by an error and knows nothing of the one before: whatever it
 * goes on from it reads again.
 */
public final class Worker {

    /** One term of work; it looks often whether the worker is still wanted. */
    @FunctionalInterface
    public interface Term {

        void run(Worker worker) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LEAST_GATHERING = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int GATHERING_PER_WORK = 3;
    private static final Duration UNTIL_INTERRUPTED = Duration.ofMillis(1_200);
    private static final Duration UNTIL_LEFT_ALONE = Duration.ofMillis(600);

    private final String name;
    private final Patience patience;
    private final Term term;
    private final CountDownLatch unwanted = new CountDownLatch(1);
    private final Thread thread;
    private volatile int failures;
    private volatile @Nullable Exception lastFailure;

    public Worker(String name, Patience patience, Term term) {
        this.name = name;
        this.patience = patience;
        this.term = term;
        this.thread = new Thread(this::work, name);
        this.thread.setDaemon(true);
    }

    public String name() {
        return name;
    }

    public void start() {
        thread.start();
    }

    /** Asks it to end, without waiting. */
    public void dismiss() {
        unwanted.countDown();
    }

    /** Waits, two seconds at most, until it has ended. */
    public void awaitEnd() {
        try {
            if (!ended(UNTIL_INTERRUPTED)) {
                thread.interrupt();
                ended(UNTIL_LEFT_ALONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
        return !thread.isAlive();
    }

    public boolean isWanted() {
        return unwanted.getCount() > 0;
    }

    /** Pauses, or less when it is no longer wanted. */
    public void pause(Duration pause) throws InterruptedException {
        unwanted.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * A short pause after some work, so that what comes meanwhile shares one batch instead of a batch each. It is the longer
     * the longer the work took: on a busy machine batches get larger instead of more.
     *
     * @param since the {@link System#nanoTime()} at which the work began
     */
    public void gatherAfterWork(long since, Duration atMost) throws InterruptedException {
        long nanos = GATHERING_PER_WORK * (System.nanoTime() - since);
        pause(Duration.ofNanos(Math.min(Math.max(nanos, LEAST_GATHERING), atMost.toNanos())));
    }

    /** Says that something was achieved: earlier failures no longer count. */
    public void achieved() {
        if (failures > 0) {
            LOG.info("{} goes on after {} failures", name, failures);
            failures = 0;
            lastFailure = null;
        }
    }

    public int failures() {
        return failures;
    }

    /** Why it counts as stopped, if it does. */
    public Optional<String> trouble() {
        Exception failure = lastFailure;
        if (failure != null && patience.isOver(failures)) {
            return Optional.of(failure.toString());
        }
        return isWanted() && !thread.isAlive() ? Optional.of("not running") : Optional.empty();
    }

    private void work() {
        while (isWanted()) {
            try {
                term.run(this);
            } catch (Exception failure) {
                if (isWanted()) {
                    failed(failure);
                }
            }
        }
    }

    private void failed(Exception failure) {
        lastFailure = failure;
        int count = ++failures;
        if (count == 1 || count == patience.tries()) {
            LOG.error("{} {}", name, patience.isOver(count) ? "has stopped" : "failed, tries again", failure);
        } else {
            LOG.warn("{} failed {} times in a row: {}", name, count, failure.toString());
        }
        try {
            pause(patience.pauseAfter(count));
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted in a pause", name);
        }
    }
}
