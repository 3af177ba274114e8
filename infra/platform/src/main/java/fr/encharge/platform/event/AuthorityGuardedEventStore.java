package fr.encharge.platform.event;

import fr.encharge.platform.rule.NotFound;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's event store, in which the aggregate of one authority can never be loaded by a command of another. */
class AuthorityGuardedEventStore extends EmbeddedEventStore {

    AuthorityGuardedEventStore(EventStorageEngine log) {
        super(EmbeddedEventStore.builder().storageEngine(log));
    }

    /** From the first event on: no aggregate here grows so long that a look for a snapshot would pay. */
    @Override
    public DomainEventStream readEvents(String aggregateId) {
        DomainEventStream events = super.readEvents(aggregateId, 0);
        if (events.hasNext() && CurrentUnitOfWork.isStarted() && !sameAuthority(events.peek())) {
            throw new NotFound();
        }
        return events;
    }

    private static boolean sameAuthority(DomainEventMessage<?> first) {
        Object asked = CurrentUnitOfWork.get().getMessage().getMetaData().get(MetaDataKeys.AUTHORITY);
        return Objects.equals(first.getMetaData().get(MetaDataKeys.AUTHORITY), asked);
    }
}
