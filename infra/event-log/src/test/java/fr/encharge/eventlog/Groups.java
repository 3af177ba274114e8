package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Chained commits for tests. */
final class Groups {

    private Groups() {}

    static List<PlacedCommit> chain(String log, int count, int payload) {
        List<PlacedCommit> chain = new ArrayList<>();
        Mark head = Mark.START;
        for (int i = 0; i < count; i++) {
            StoredEvent event = new StoredEvent(
                    "event-" + i, "2026-01-01T00:00:00Z", "test.Happened", "1", new byte[payload], new byte[2]);
            Commit commit = new Commit(new UUID(0, i), "aggregate-" + i, "type", 0, List.of(event));
            PlacedCommit placed = PlacedCommit.after(head, log, commit);
            chain.add(placed);
            head = placed.mark();
        }
        return chain;
    }
}
