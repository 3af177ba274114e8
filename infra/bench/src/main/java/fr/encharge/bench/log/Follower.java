package fr.encharge.bench.log;

import fr.encharge.eventlog.MongoEventLog;
import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Follows a log from its end on, as the platform's followers do. Payloads begin with a number. */
final class Follower {

    private static final int TOKENS_A_POSITION = 1024;

    interface Seen {
        void event(int number, long nanos);
    }

    private final MongoEventLog log;
    private TrackingToken token;

    /** Sees what is appended from now on. */
    Follower(MongoEventLog log) {
        this.log = log;
        this.token = log.createHeadToken();
    }

    /** Until this thread is interrupted. {@code System.nanoTime()} is the same clock in all processes of a Linux. */
    void follow(Seen seen) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            for (TrackedEventMessage<?> event : log.readEvents(token, false).toList()) {
                seen.event(number(event), System.nanoTime());
                token = event.trackingToken();
            }
            log.awaitBeyond(position(token), Duration.ofSeconds(1));
        }
    }

    private static int number(TrackedEventMessage<?> event) {
        String text = (String) event.getPayload();
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private static long position(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex() / TOKENS_A_POSITION;
    }
}
