package fr.encharge.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Events for tests. */
final class Events {

    private Events() {}

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return event(aggregate, sequence, aggregate + " " + sequence);
    }

    static DomainEventMessage<String> event(String aggregate, long sequence, String payload) {
        return new GenericDomainEventMessage<>("type", aggregate, sequence, payload);
    }

    static DomainEventMessage<String> event(String aggregate, long sequence, Instant time) {
        return new GenericDomainEventMessage<>(
                "type",
                aggregate,
                sequence,
                "at " + time,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                time);
    }

    static List<DomainEventMessage<String>> events(String aggregate, long first, int count) {
        List<DomainEventMessage<String>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(aggregate, first + i));
        }
        return events;
    }

    static List<String> all(MongoEventLog log) {
        return payloads(log.readEvents(null, false).toList());
    }

    static List<String> of(MongoEventLog log, String aggregate, long from) {
        return payloads(log.readEvents(aggregate, from).asStream().toList());
    }

    static List<String> payloads(List<? extends EventMessage<?>> events) {
        return events.stream().map(event -> (String) event.getPayload()).toList();
    }

    static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> LogTokens.position(event.trackingToken()))
                .toList();
    }
}
