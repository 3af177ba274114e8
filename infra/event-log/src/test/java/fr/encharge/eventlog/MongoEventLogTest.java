package fr.encharge.eventlog;

import static fr.encharge.eventlog.Events.all;
import static fr.encharge.eventlog.Events.event;
import static fr.encharge.eventlog.Events.events;
import static fr.encharge.eventlog.Events.of;
import static fr.encharge.eventlog.Events.payloads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoEventLogTest {

    private static EmbeddedStore store;

    private MongoDatabase database;
    private MongoEventLog log;

    @BeforeAll
    static void open() {
        store = new EmbeddedStore();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void createLog() {
        database = store.newDatabase();
        log = EmbeddedStore.started(database, "voting");
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aNewLogIsEmpty() {
        assertThat(log.head()).isZero();
        assertThat(log.createHeadToken()).isEqualTo(LogTokens.tokenAt(0));
        assertThat(all(log)).isEmpty();
        assertThat(log.verify()).isEqualTo(new Verification(1, 0, 0, null));
    }

    @Test
    void positionsFollowEachOther() {
        log.appendEvents(events("a", 0, 2));
        log.appendEvents(event("b", 0));
        log.appendEvents(events("a", 2, 3));

        List<? extends TrackedEventMessage<?>> read =
                log.readEvents(null, false).toList();

        assertThat(Events.positions(read)).containsExactly(1L, 1L, 2L, 3L, 3L, 3L);
        assertThat(read.stream().map(event -> LogTokens.index(event.trackingToken())))
                .containsExactly(0, 1023, 1023, 0, 1, 1023);
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void aTokenWithinACommitReadsOnWithinIt() {
        log.appendEvents(events("a", 0, 4));
        log.appendEvents(event("b", 0));

        assertThat(payloads(log.readEvents(LogTokens.token(1, 1), false).toList()))
                .containsExactly("a 2", "a 3", "b 0");
        assertThat(payloads(log.readEvents(LogTokens.tokenAt(1), false).toList()))
                .containsExactly("b 0");
    }

    @Test
    void anAggregateIsReadFromTheMiddleOfACommit() {
        log.appendEvents(events("a", 0, 3));
        log.appendEvents(events("a", 3, 3));
        log.appendEvents(events("a", 6, 1));

        assertThat(of(log, "a", 4)).containsExactly("a 4", "a 5", "a 6");
        assertThat(of(log, "a", 3)).containsExactly("a 3", "a 4", "a 5", "a 6");
        assertThat(of(log, "a", 7)).isEmpty();
    }

    @Test
    void theLastSequenceNumberIsThatOfTheLastEvent() {
        log.appendEvents(events("a", 0, 3));
        log.appendEvents(events("a", 3, 2));

        assertThat(log.lastSequenceNumberFor("a")).contains(4L);
        assertThat(log.lastSequenceNumberFor("b")).isEmpty();
    }

    @Test
    void anEventWithoutAggregateIsNoAggregate() {
        GenericEventMessage<String> lone = new GenericEventMessage<>("alone");
        log.appendEvents(lone);

        assertThat(all(log)).containsExactly("alone");
        assertThat(of(log, lone.getIdentifier(), 0)).isEmpty();
        assertThat(log.lastSequenceNumberFor(lone.getIdentifier())).isEmpty();
    }

    @Test
    void timesKeepTheirNanoseconds() {
        Instant time = Instant.parse("2026-11-24T08:11:35.123456789Z");
        log.appendEvents(event("a", 0, time));

        assertThat(log.readEvents("a").next().getTimestamp()).isEqualTo(time);
        assertThat(log.readEvents(null, false).findFirst().orElseThrow().getTimestamp())
                .isEqualTo(time);
    }

    @Test
    void aListThatSpansAggregatesIsRefused() {
        assertThatThrownBy(() -> log.appendEvents(event("a", 0), event("b", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.appendEvents(event("a", 0), new GenericEventMessage<>("alone")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void aListWithHolesIsRefused() {
        assertThatThrownBy(() -> log.appendEvents(event("a", 0), event("a", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void theSecondFirstEventIsNoNewAggregate() {
        log.appendEvents(event("a", 0));
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void theSecondWithASequenceNumberIsAConflict() {
        log.appendEvents(events("a", 0, 2));
        log.appendEvents(event("a", 2));
        assertThatThrownBy(() -> log.appendEvents(event("a", 2))).isInstanceOf(ConcurrencyException.class);
        assertThat(all(log)).containsExactly("a 0", "a 1", "a 2");
    }

    @Test
    void aRefusedCommitLeavesNoHole() {
        log.appendEvents(event("a", 0));
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(AggregateStreamCreationException.class);
        log.appendEvents(event("b", 0));

        assertThat(log.head()).isEqualTo(2);
        assertThat(log.verify().isSound()).isTrue();
    }

    @Test
    void aCommitAboveTheLimitsIsNotSent() {
        assertThatThrownBy(() -> log.appendEvents(events("a", 0, 1_001))).isInstanceOf(CommitTooLarge.class);
        assertThatThrownBy(() -> log.appendEvents(event("b", 0, "x".repeat(4 * 1024 * 1024))))
                .isInstanceOf(CommitTooLarge.class);
        assertThat(commits()).isZero();

        log.appendEvents(events("a", 0, 1_000));
        assertThat(of(log, "a", 998)).containsExactly("a 998", "a 999");
    }

    @Test
    void snapshotsAreStoredOnlyOverOlderOnes() {
        log.storeSnapshot(event("a", 5, "newer"));
        log.storeSnapshot(event("a", 3, "older"));
        assertThat(log.readSnapshot("a").orElseThrow().getPayload()).isEqualTo("newer");

        log.storeSnapshot(event("a", 8, "newest"));
        assertThat(log.readSnapshot("a").orElseThrow().getPayload()).isEqualTo("newest");
    }

    @Test
    void theTokenAtATimeIsBeforeTheFirstEventNotEarlier() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        log.appendEvents(event("a", 0, noon), event("a", 1, noon.plusSeconds(20)));
        log.appendEvents(event("b", 0, noon.plusSeconds(10)));
        log.appendEvents(event("c", 0, noon.plusSeconds(30)));

        assertThat(log.createTokenAt(noon.minusSeconds(1))).isEqualTo(LogTokens.tokenAt(0));
        assertThat(log.createTokenAt(noon.plusSeconds(15))).isEqualTo(LogTokens.token(1, 0));
        assertThat(log.createTokenAt(noon.plusSeconds(25))).isEqualTo(LogTokens.tokenAt(2));
        assertThat(log.createTokenAt(noon.plusSeconds(31))).isEqualTo(LogTokens.tokenAt(3));
    }

    @Test
    void theUnitOfWorkKnowsThePosition() {
        log.appendEvents(event("a", 0));
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(event("command", 0));
        try {
            log.appendEvents(event("b", 0));
            assertThat(unit.root().resources()).containsEntry(MongoEventLog.POSITION_RESOURCE, 2L);
        } finally {
            unit.rollback();
        }
    }

    @Test
    void aSilentCommandIsConfirmedAtOnceWithoutAReplicaSet() {
        log.appendEvents(event("a", 0));
        assertThat(log.confirm()).isEqualTo(1);
    }

    @Test
    void anAppendWakesAFollowerOfTheSameProcess() throws Exception {
        assertThat(log.awaitBeyond(0, Duration.ZERO)).isFalse();
        Thread writer = new Thread(() -> log.appendEvents(event("a", 0)));
        writer.start();
        assertThat(log.awaitBeyond(0, Duration.ofSeconds(10))).isTrue();
        writer.join();
    }

    @Test
    void anAppendOfAnotherProcessIsNoticed() throws Exception {
        MongoEventLog other = EmbeddedStore.started(database, "voting");
        Thread writer = new Thread(() -> other.appendEvents(event("a", 0)));
        writer.start();
        assertThat(log.awaitBeyond(0, Duration.ofSeconds(10))).isTrue();
        writer.join();
        other.close();
        assertThat(all(log)).containsExactly("a 0");
    }

    @Test
    void whoStillWaitsLooksWhenTheOneThatLookedHasGone() throws Exception {
        MongoEventLog other = EmbeddedStore.started(database, "voting");
        var impatient = CompletableFuture.supplyAsync(() -> awaitBeyondStart(Duration.ofMillis(300)));
        var patient = CompletableFuture.supplyAsync(() -> awaitBeyondStart(Duration.ofMinutes(1)));
        assertThat(impatient.get(10, TimeUnit.SECONDS)).isFalse();
        other.appendEvents(event("a", 0));
        assertThat(patient.get(10, TimeUnit.SECONDS)).isTrue();
        other.close();
    }

    private boolean awaitBeyondStart(Duration atMost) {
        try {
            return log.awaitBeyond(0, atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoLogsShareADatabase() {
        MongoEventLog second = EmbeddedStore.started(database, "voting.2");
        log.appendEvents(event("a", 0));
        second.appendEvents(event("a", 0, "second"));
        second.appendEvents(event("b", 0, "second"));

        assertThat(all(log)).containsExactly("a 0");
        assertThat(all(second)).containsExactly("second", "second");
        assertThat(second.name()).isEqualTo("voting.2");
        second.close();
    }

    @Test
    void aStreamIsFetchedAsFarAsItIsRead() {
        List<String> finds = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 250; i++) {
            log.appendEvents(event("a" + i, 0));
        }
        try (MongoClient client = store.anotherClient(commands(finds, "find"))) {
            MongoEventLog reader = EmbeddedStore.log(client.getDatabase(database.getName()), "voting")
                    .build();
            assertThat(reader.readEvents(null, false).limit(90)).hasSize(90);
            assertThat(finds).hasSize(1);
            assertThat(reader.readEvents(null, false)).hasSize(250);
        }
    }

    @Test
    void aGroupIsOneInsertCommand() {
        List<String> inserts = new CopyOnWriteArrayList<>();
        try (MongoClient client = store.anotherClient(commands(inserts, "insert"))) {
            MongoCommits commits = new MongoCommits(client.getDatabase(database.getName()), "voting");
            List<PlacedCommit> group = Groups.chain("voting", 500, 16_000);
            assertThat(commits.insert(group)).isEqualTo(CommitStore.Inserted.ALL);
        }
        assertThat(inserts).hasSize(1);
        assertThat(inserts.get(0)).contains("\"ordered\": true").contains("\"w\": \"majority\"", "\"j\": true");
        assertThat(inserts.get(0)).doesNotContain("wtimeout");
        assertThat(commits()).isEqualTo(500);
    }

    @Test
    void anInsertStopsAtADuplicate() {
        MongoCommits commits = new MongoCommits(database, "voting");
        List<PlacedCommit> group = Groups.chain("voting", 5, 10);
        assertThat(commits.insert(group.subList(2, 3))).isEqualTo(CommitStore.Inserted.ALL);
        assertThat(commits.insert(group)).isEqualTo(CommitStore.Inserted.DUPLICATE);
        assertThat(commits.marks(1, 5)).extracting(Mark::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLogThatWasNotCreatedDoesNotStart() {
        assertThatThrownBy(() ->
                        EmbeddedStore.log(store.newDatabase(), "voting").build().start())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void creatingALogAgainChangesNothing() {
        log.appendEvents(event("a", 0));
        MongoEventLog.create(database, "voting");
        assertThat(all(log)).containsExactly("a 0");
    }

    @Test
    void anAppendToAStoreThatIsGoneHasAnUnknownOutcome() {
        EmbeddedStore gone = new EmbeddedStore();
        MongoDatabase lost = gone.newDatabase();
        MongoEventLog.create(lost, "voting");
        MongoEventLog waiting = EmbeddedStore.log(lost, "voting")
                .patience(Duration.ofMillis(200))
                .build();
        waiting.start();
        gone.close();
        assertThatThrownBy(() -> waiting.appendEvents(event("a", 0))).isInstanceOf(OutcomeUnknown.class);
        assertThat(waiting.statistics().outcomesUnknown()).isEqualTo(1);
        assertThat(waiting.trouble()).isEmpty();
        waiting.close();
    }

    @Test
    void whatWasSentAndRefusedIsCounted() {
        log.appendEvents(events("a", 0, 3));
        log.appendEvents(event("b", 0));
        assertThatThrownBy(() -> log.appendEvents(event("b", 0))).isInstanceOf(AggregateStreamCreationException.class);

        assertThat(log.statistics().commits()).isEqualTo(3);
        assertThat(log.statistics().groups()).isEqualTo(3);
        assertThat(log.statistics().conflicts()).isEqualTo(1);
        assertThat(log.statistics().outcomesUnknown()).isZero();
    }

    @Test
    void aClosedLogAppendsNoMore() {
        log.close();
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void axonsEmbeddedEventStoreRunsOnIt() throws Exception {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(log).build();
        events.publish(event("a", 0), event("a", 1));
        try (var stream = events.openStream(null)) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("a 0");
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("a 1");
            events.publish(event("b", 0));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("b 0");
        }
        events.storeSnapshot(event("a", 1, "snapshot"));
        assertThat(payloads(events.readEvents("a").asStream().toList())).containsExactly("snapshot");
        events.shutDown();
    }

    private long commits() {
        return database.getCollection("voting.commits").countDocuments();
    }

    private static CommandListener commands(List<String> seen, String name) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals(name)) {
                    BsonDocument command = new BsonDocument();
                    event.getCommand().forEach(command::append);
                    command.remove("documents");
                    seen.add(command.toJson());
                }
            }
        };
    }

    @Test
    void theNamesOfLogsAreChecked() {
        for (String name : List.of("", "Voting", "voting..2", "voting$", "system.profile.x")) {
            assertThatThrownBy(() -> EmbeddedStore.log(database, name).build())
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
