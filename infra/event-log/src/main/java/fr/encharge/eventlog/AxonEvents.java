package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.AbstractEventEntry;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Between Axon's messages and what is stored. */
final class AxonEvents {

    private AxonEvents() {}

    /**
     * The commit that a list of published events makes. Events without aggregate lie under the first one's id.
     *
     * @throws Conflict if the list says a sequence number or an event id twice
     * @throws IllegalArgumentException if it spans aggregates, mixes events with and without, or has holes
     */
    static Commit commit(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<StoredEvent> stored =
                events.stream().map(event -> stored(event, serializer)).toList();
        if (events.get(0) instanceof DomainEventMessage<?> first) {
            requireOneStream(events, first);
            return new Commit(
                    UUID.randomUUID(),
                    first.getAggregateIdentifier(),
                    first.getType(),
                    first.getSequenceNumber(),
                    stored);
        }
        if (events.stream().anyMatch(event -> event instanceof DomainEventMessage<?>)) {
            throw new IllegalArgumentException("a commit has one aggregate or none; this list mixes both");
        }
        return new Commit(UUID.randomUUID(), events.get(0).getIdentifier(), null, 0, stored);
    }

    static StoredEvent stored(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new StoredEvent(
                event.getIdentifier(),
                event.getTimestamp().toString(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    /** The events of a commit from {@code sequence} on, for loading an aggregate. */
    static List<DomainEventData<byte[]>> domainEvents(Commit commit, long sequence) {
        List<DomainEventData<byte[]>> events = new ArrayList<>();
        String type = commit.type();
        for (int i = 0; type != null && i < commit.events().size(); i++) {
            if (commit.first() + i >= sequence) {
                events.add(domainEvent(
                        type,
                        commit.aggregate(),
                        commit.first() + i,
                        commit.events().get(i)));
            }
        }
        return events;
    }

    /** The events of a commit behind {@code index}, each with its token. */
    static List<TrackedEventData<byte[]>> trackedEvents(PlacedCommit placed, int behind) {
        List<TrackedEventData<byte[]>> events = new ArrayList<>();
        Commit commit = placed.commit();
        int last = commit.events().size() - 1;
        for (int i = behind + 1; i <= last; i++) {
            TrackingToken token = LogTokens.token(placed.position(), i == last ? LogTokens.LAST : i);
            StoredEvent event = commit.events().get(i);
            String type = commit.type();
            events.add(
                    type == null
                            ? new LoneEvent(token, event)
                            : new TrackedDomainEventData<>(
                                    token, domainEvent(type, commit.aggregate(), commit.first() + i, event)));
        }
        return events;
    }

    static DomainEventData<byte[]> domainEvent(String type, String aggregate, long sequence, StoredEvent event) {
        return new GenericDomainEventEntry<>(
                type,
                aggregate,
                sequence,
                event.id(),
                event.time(),
                event.name(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    private static void requireOneStream(List<? extends EventMessage<?>> events, DomainEventMessage<?> first) {
        Set<Object> ids = new HashSet<>();
        long expected = first.getSequenceNumber();
        for (EventMessage<?> event : events) {
            long sequence = event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : -1;
            if (!ids.add(event.getIdentifier()) || sequence >= 0 && sequence < expected) {
                throw new Conflict(first.getAggregateIdentifier(), first.getSequenceNumber());
            }
            if (!(event instanceof DomainEventMessage<?> domain)
                    || !domain.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    || sequence != expected) {
                throw new IllegalArgumentException(
                        "a commit is one aggregate's events without holes; this list is not, from "
                                + first.getAggregateIdentifier() + " at " + first.getSequenceNumber() + " on");
            }
            expected++;
        }
    }

    private static final class LoneEvent extends AbstractEventEntry<byte[]> implements TrackedEventData<byte[]> {

        private final TrackingToken token;

        LoneEvent(TrackingToken token, StoredEvent event) {
            super(event.id(), event.time(), event.name(), event.revision(), event.payload(), event.metadata());
            this.token = token;
        }

        @Override
        public TrackingToken trackingToken() {
            return token;
        }
    }
}
