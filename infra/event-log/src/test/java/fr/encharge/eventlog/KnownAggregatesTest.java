package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownAggregatesTest {

    private static final Commit FIRST = commit(0, 2);
    private static final Commit SECOND = commit(2, 1);
    private static final Commit THIRD = commit(3, 3);

    private final KnownAggregates aggregates = new KnownAggregates();

    @Test
    void whatGoesOnIsAdded() {
        aggregates.add("lamp", List.of(FIRST));
        aggregates.add("lamp", List.of(SECOND, THIRD));
        assertThat(aggregates.of("lamp")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(KnownAggregates.end(aggregates.of("lamp"))).isEqualTo(6);
        assertThat(aggregates.of("bench")).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyStaysOnce() {
        aggregates.add("lamp", List.of(FIRST, SECOND));
        aggregates.add("lamp", List.of(FIRST));
        aggregates.add("lamp", List.of(SECOND, THIRD));
        assertThat(aggregates.of("lamp")).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aHoleIsNotPassed() {
        aggregates.add("lamp", List.of(SECOND));
        assertThat(aggregates.of("lamp")).isEmpty();
        aggregates.add("lamp", List.of(FIRST));
        aggregates.add("lamp", List.of(THIRD));
        assertThat(aggregates.of("lamp")).containsExactly(FIRST);
    }

    private static Commit commit(long first, int events) {
        StoredEvent event =
                new StoredEvent("event", "2026-01-01T00:00:00Z", "test.Happened", "1", new byte[10], new byte[2]);
        return new Commit(new UUID(0, first), "lamp", "type", first, Collections.nCopies(events, event));
    }
}
