package fr.encharge.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be closed once, the last first, also when that is in the middle of a start. */
final class Started implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Started.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** What comes too late, when all is closed already, is closed at once. */
    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            if (!closed) {
                parts.push(part);
                return part;
            }
        }
        close(part);
        throw new IllegalStateException("closed while starting");
    }

    @Override
    public void close() {
        for (AutoCloseable part = next(); part != null; part = next()) {
            close(part);
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        closed = true;
        return parts.poll();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
