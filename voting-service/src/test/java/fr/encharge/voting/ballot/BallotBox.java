package fr.encharge.voting.ballot;

import fr.encharge.platform.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/** Real ballots over a log in memory: takes commands, tells what was stored. */
public final class BallotBox implements AutoCloseable {

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final Configuration axon = DefaultConfigurer.defaultConfiguration()
            .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
            .configureAggregate(Ballot.class)
            .configureEmbeddedEventStore(configuration -> log)
            .start();

    /** @return whether no rule refused it */
    public boolean accepts(BallotCommand command) {
        CommandMessage<Object> message = new GenericCommandMessage<>(command, Map.of());
        Throwable[] failure = new Throwable[1];
        axon.commandBus()
                .dispatch(
                        message,
                        (sent, result) -> failure[0] = result.isExceptional() ? result.exceptionResult() : null);
        if (failure[0] == null || failure[0] instanceof RuleViolated) {
            return failure[0] == null;
        }
        throw new IllegalStateException(failure[0]);
    }

    public List<BallotEvent> events() {
        return log.readEvents(null, false)
                .map(EventMessage::getPayload)
                .map(BallotEvent.class::cast)
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
