package fr.encharge.eventlog;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that leads an {@link Appender} against the real store. */
final class AppendLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AppendLoop.class);
    private static final long PATIENCE_AT_CLOSE = 5_000_000_000L;

    private final Appender appender;
    private final CommitStore store;
    private final Thread thread;
    private volatile boolean closing;
    private volatile long closeBy;

    AppendLoop(String log, Appender appender, CommitStore store) {
        this.appender = appender;
        this.store = store;
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

    /** Lets what is under way end, five seconds at most. */
    void close() throws InterruptedException {
        closeBy = System.nanoTime() + PATIENCE_AT_CLOSE;
        closing = true;
        LockSupport.unpark(thread);
        thread.join(PATIENCE_AT_CLOSE / 1_000_000);
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
        boolean idle = false;
        while (!closing || !idle && System.nanoTime() < closeBy) {
            Request request = appender.next();
            idle = request instanceof Request.Idle;
            if (idle && !closing) {
                LockSupport.park(this);
            } else if (request instanceof Request.Pause pause) {
                pause(pause.nanos());
            } else {
                perform(request);
            }
        }
    }

    private void perform(Request request) {
        try {
            if (request instanceof Request.Insert insert) {
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
                List<Mark> found =
                        store.marks(back.known().position(), back.known().position());
                appender.backRead(back.known(), found.isEmpty() ? null : found.get(0));
            } else if (request instanceof Request.Pulse) {
                appender.pulsed(store.pulse());
            }
        } catch (LogDamaged e) {
            appender.end(e);
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will be settled: {}", request.getClass().getSimpleName(), e.toString());
            appender.failed();
        }
    }

    private void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closing; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
