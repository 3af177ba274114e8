package fr.encharge.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Appends a list that spans aggregates in several appends; everything else is the engine's. */
record AggregateByAggregate(MongoEventLog log) implements EventStorageEngine {

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<EventMessage<?>> run = new ArrayList<>();
        for (EventMessage<?> event : events) {
            if (!run.isEmpty() && !aggregate(run.get(0)).equals(aggregate(event))) {
                log.appendEvents(List.copyOf(run));
                run.clear();
            }
            run.add(event);
        }
        log.appendEvents(run);
    }

    private static String aggregate(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : "none of " + event.getIdentifier();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        log.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return log.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        return log.readEvents(aggregate, firstSequenceNumber);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return log.readSnapshot(aggregate);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return log.lastSequenceNumberFor(aggregate);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return log.createTokenAt(time);
    }
}
