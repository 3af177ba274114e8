package fr.encharge.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command has to say, before it has a place in the log. Its id is made once and kept over all attempts, so that
 * a commit whose reply was lost can be recognised.
 *
 * @param type the aggregate's type; null for an event without aggregate, which lies under its own event id
 */
record Commit(UUID id, String aggregate, @Nullable String type, long first, List<StoredEvent> events) {

    static final int MOST_EVENTS = 1_000;
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int ENVELOPE = 512;

    long lastSequence() {
        return first + events.size() - 1;
    }

    /** Bytes that its document takes, or somewhat more: nothing is encoded to know it. */
    int size() {
        return ENVELOPE
                + StoredEvent.mostBytes(aggregate, type)
                + events.stream().mapToInt(StoredEvent::size).sum();
    }

    Instant latestTime() {
        return events.stream()
                .map(event -> Instant.parse(event.time()))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
