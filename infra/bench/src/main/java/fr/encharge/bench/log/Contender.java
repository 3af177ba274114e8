package fr.encharge.bench.log;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** A way to store events durably. */
interface Contender extends AutoCloseable {

    String name();

    /** Returns when the events are stored for good. */
    void append(List<DomainEventMessage<String>> events);

    @Override
    void close();
}
