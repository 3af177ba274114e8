package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.eventlog.KnownAggregates.Events;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class KnownAggregatesTest {

    private static final Events FIRST = events(0, 2);
    private static final Events SECOND = events(2, 1);
    private static final Events THIRD = events(3, 3);

    private final KnownAggregates aggregates = new KnownAggregates();

    @Test
    void whatGoesOnIsAdded() {
        aggregates.add("lamp", FIRST);
        aggregates.add("lamp", SECOND);
        aggregates.add("lamp", THIRD);
        assertThat(sequences(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(sequences(4)).containsExactly(4L, 5L);
        assertThat(aggregates.of("lamp").end()).isEqualTo(6);
        assertThat(aggregates.of("bench")).isEqualTo(Events.NONE);
    }

    @Test
    void whatIsKnownAlreadyStaysOnce() {
        aggregates.add("lamp", FIRST);
        aggregates.add("lamp", FIRST);
        aggregates.add("lamp", SECOND);
        aggregates.add("lamp", SECOND);
        assertThat(sequences(0)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aHoleIsNotPassed() {
        aggregates.add("lamp", SECOND);
        assertThat(aggregates.of("lamp")).isEqualTo(Events.NONE);
        aggregates.add("lamp", FIRST);
        aggregates.add("lamp", THIRD);
        assertThat(sequences(0)).containsExactly(0L, 1L);
    }

    private List<Long> sequences(long from) {
        return aggregates.of("lamp").from(from).stream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static Events events(long first, int count) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (long sequence = first; sequence < first + count; sequence++) {
            messages.add(new GenericDomainEventMessage<>("type", "lamp", sequence, "lit"));
        }
        return new Events(first, messages, first + count, 100);
    }
}
