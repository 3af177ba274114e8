package fr.encharge.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that leads an {@link Appender} against the real store. */
final class AppendLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AppendLoop.class);

    private final Appender appender;
    private final CommitStore store;
    private final Duration patience;
    private final LogStatistics statistics;
    private final Thread thread;
    private boolean failing;
    private volatile boolean closing;
    private volatile long closeBy;

    AppendLoop(String log, Appender appender, CommitStore store, Duration patience, LogStatistics statistics) {
        this.appender = appender;
        this.store = store;
        this.patience = patience;
        this.statistics = statistics;
        this.thread = new Thread(this::run, "event-log " + log);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void offer(Pending pending) {
        appender.offer(pending);
        LockSupport.unpark(thread);
    }

    void suspect() {
        appender.suspect();
        LockSupport.unpark(thread);
    }

    /** Lets what is under way end, as long as its callers wait for it. */
    void close() throws InterruptedException {
        closeBy = System.nanoTime() + patience.toNanos();
        closing = true;
        LockSupport.unpark(thread);
        thread.join(Math.max(1, patience.toMillis()));
        thread.interrupt();
    }

    private void run() {
        try {
            lead();
        } finally {
            appender.end(new OutcomeUnknown("the event log was closed"));
        }
    }

    private void lead() {
        while (!closing || !appender.owesNothing() && System.nanoTime() < closeBy) {
            Request request = appender.next();
            if (request instanceof Request.Idle) {
                parkUnlessClosing();
            } else if (request instanceof Request.Pause pause) {
                pause(pause.nanos());
            } else {
                perform(request);
            }
        }
    }

    private void parkUnlessClosing() {
        if (!closing) {
            LockSupport.park(this);
        }
    }

    private void perform(Request request) {
        try {
            exchange(request);
            if (failing) {
                failing = false;
                LOG.info("the store answers again");
            }
        } catch (LogDamaged e) {
            appender.end(e);
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.warn("the store fails, what was sent will be settled: {}", e.toString());
            }
            appender.failed();
        }
    }

    private void exchange(Request request) {
        if (request instanceof Request.Insert insert) {
            statistics.sent(insert.group().size());
            long begun = System.nanoTime();
            CommitStore.Inserted reply = store.insert(insert.group());
            appender.inserted(reply, System.nanoTime() - begun);
        } else if (request instanceof Request.ReadGroup group) {
            appender.groupRead(store.marks(group.from(), group.to()));
        } else if (request instanceof Request.ReadMark mark) {
            appender.markRead(store.mark(mark.key().aggregate(), mark.key().first()));
        } else if (request instanceof Request.ReadLast) {
            appender.lastRead(store.last());
        } else if (request instanceof Request.ReadBack back) {
            List<Mark> found = store.marks(back.known().position(), back.known().position());
            appender.backRead(back.known(), found.isEmpty() ? null : found.get(0));
        } else if (request instanceof Request.Pulse) {
            appender.pulsed(store.pulse());
        }
    }

    private void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !thread.isInterrupted(); left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
