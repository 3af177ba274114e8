package fr.encharge.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.eventlog.MongoEventLog;
import fr.encharge.platform.event.DoorCommand.CloseDoor;
import fr.encharge.platform.event.DoorCommand.ForgetDoor;
import fr.encharge.platform.event.DoorCommand.LockDoor;
import fr.encharge.platform.event.DoorCommand.OpenDoor;
import fr.encharge.platform.event.DoorCommand.UnlockDoor;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.rule.RuleViolated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one log, each of which remembers how it has left a door. */
class DecisionsTest {

    private static final String DOOR = "door-1";
    private static final Actor AGENT = actor("fontbrune");

    private final EmbeddedMongo store = EmbeddedMongo.inMemory();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Process one = new Process();
    private final Process two = new Process();

    @AfterEach
    void close() {
        one.close();
        two.close();
        store.close();
    }

    @Test
    void whoKnowsTheDoorAsksTheStoreForNothing() {
        one.decide(new OpenDoor(DOOR));
        asked.clear();
        assertThat(one.decide(new CloseDoor(DOOR))).isEqualTo(2);
        assertThat(asked).containsOnly("insert");
    }

    @Test
    void silenceIsNotBelievedOfAMemory() {
        one.decide(new OpenDoor(DOOR));
        two.decide(new CloseDoor(DOOR));
        assertThat(one.decide(new OpenDoor(DOOR))).isEqualTo(3);
        assertThat(one.decide(new OpenDoor(DOOR))).as("it is open").isEqualTo(3);
    }

    @Test
    void aDoorThatNeverWasIsClosed() {
        assertThat(one.decide(new ForgetDoor(DOOR))).isZero();
        one.decide(new OpenDoor(DOOR));
        assertThat(one.decide(new ForgetDoor(DOOR))).isEqualTo(1);
    }

    @Test
    void whatFailsBeforeTheLogHasItIsForgotten() {
        one.decide(new OpenDoor(DOOR));
        one.broken = true;
        assertThatThrownBy(() -> one.decide(new CloseDoor(DOOR))).isInstanceOf(StackOverflowError.class);
        one.broken = false;
        assertThat(one.decide(new CloseDoor(DOOR))).isEqualTo(2);
        assertThat(one.log.readEvents(DOOR).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
    }

    @Test
    void aRefusalIsNotBelievedOfAMemory() {
        one.decide(new OpenDoor(DOOR));
        one.decide(new CloseDoor(DOOR));
        one.decide(new LockDoor(DOOR));
        assertThatThrownBy(() -> one.decide(new OpenDoor(DOOR))).isInstanceOf(RuleViolated.class);
        one.decide(new LockDoor(DOOR));
        two.decide(new UnlockDoor(DOOR));
        assertThat(one.decide(new OpenDoor(DOOR))).isEqualTo(6);
    }

    @Test
    void whatAMemoryAllowsTheLogRefuses() {
        one.decide(new OpenDoor(DOOR));
        one.decide(new CloseDoor(DOOR));
        two.decide(new LockDoor(DOOR));
        assertThatThrownBy(() -> one.decide(new OpenDoor(DOOR))).isInstanceOf(RuleViolated.class);
        assertThat(one.log.head()).isEqualTo(3);
    }

    @Test
    void aDoorThatIsKnownIsNotAnotherAuthoritys() {
        one.decide(new OpenDoor(DOOR));
        assertThatThrownBy(() -> one.decisions.decide(actor("autreville"), new CloseDoor(DOOR)))
                .isInstanceOf(NotFound.class);
        assertThat(one.decide(new CloseDoor(DOOR))).isEqualTo(2);
    }

    private final class Process implements AutoCloseable {

        private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        asked.add(event.getCommandName());
                    }
                })
                .build());
        private final MongoEventLog log = started(client.getDatabase("doors"));
        private boolean broken;
        private final CommandBus commands = new EventAutoConfiguration().commandBus();
        private final Configuration axon = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(any -> new AuthorityGuardedEventStore(log) {
                    @Override
                    protected void prepareCommit(List<? extends EventMessage<?>> events) {
                        if (broken) {
                            throw new StackOverflowError("as serializers may");
                        }
                        super.prepareCommit(events);
                    }
                })
                .configureCommandBus(any -> commands)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Door.class)
                        .configureCache(any -> new KnownAggregates())
                        .configureCommandTargetResolver(any -> new CommandTargets()))
                .start();
        private final Decisions decisions = new EventAutoConfiguration().decisions(commands, log);

        private static MongoEventLog started(MongoDatabase database) {
            MongoEventLog.create(database, "doors");
            EventSerializer serializer = new EventSerializer(EventNames.of("doors", DoorEvent.class));
            MongoEventLog log = MongoEventLog.builder()
                    .database(database)
                    .name("doors")
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
            log.start();
            return log;
        }

        /** The position that the answer names. */
        long decide(DoorCommand command) {
            return decisions.decide(AGENT, command).position();
        }

        @Override
        public void close() {
            axon.shutdown();
            log.close();
            client.close();
        }
    }

    private static Actor actor(String authority) {
        return Actor.automation(new AuthorityId(authority), "test");
    }
}
