package fr.encharge.bench.platform;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the platform answered; what it did not do is counted, so that no figure hides it. */
final class Replies {

    private static final int TOO_FAST = 429;
    private static final int TRY_AGAIN = 503;
    private static final long PAUSE_MILLIS = 200;
    private static final int TRIES = 9_000;

    private final Map<Integer, LongAdder> failed = new ConcurrentHashMap<>();

    interface Exchange {
        Connection.Reply send() throws IOException;
    }

    static Connection.Reply ok(Connection.Reply reply) {
        if (!isGood(reply)) {
            throw new IllegalStateException("the platform refuses: " + reply);
        }
        return reply;
    }

    /** Again and again, half an hour at most, while the platform says to try again. */
    static Connection.Reply patiently(Exchange exchange) throws IOException, InterruptedException {
        Connection.Reply reply = exchange.send();
        for (int i = 0; i < TRIES && (reply.status() == TRY_AGAIN || reply.status() == TOO_FAST); i++) {
            Thread.sleep(PAUSE_MILLIS);
            reply = exchange.send();
        }
        return reply;
    }

    void count(Connection.Reply reply) {
        if (!isGood(reply)) {
            failed.computeIfAbsent(reply.status(), status -> new LongAdder()).increment();
        }
    }

    /** How many of each status were no success; nothing if all were. */
    @Override
    public String toString() {
        return failed.isEmpty() ? "" : failed.toString();
    }

    private static boolean isGood(Connection.Reply reply) {
        return reply.status() / 100 == 2;
    }
}
