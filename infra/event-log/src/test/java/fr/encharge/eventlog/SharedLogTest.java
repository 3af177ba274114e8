package fr.encharge.eventlog;

import static fr.encharge.eventlog.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import fr.encharge.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two engines with a client each on one log, as two processes would be, with eight writers each and a follower. */
class SharedLogTest {

    private static final int WRITERS = 8;
    private static final int COMMITS = 25;

    @Test
    void nothingIsLostNorDoubledInMemory() throws Exception {
        nothingIsLostNorDoubled(EmbeddedMongo.inMemory());
    }

    @Test
    void nothingIsLostNorDoubledOnDisk(@TempDir Path directory) throws Exception {
        nothingIsLostNorDoubled(EmbeddedMongo.start(directory, 0));
    }

    @Test
    void whoHasLoadedAnAggregateLoadsWhatAnotherHasAppendedSince() {
        try (EmbeddedStore store = new EmbeddedStore(EmbeddedMongo.inMemory())) {
            MongoDatabase database = store.newDatabase();
            try (MongoEventLog one = EmbeddedStore.started(database, "voting");
                    MongoEventLog two = EmbeddedStore.started(database, "voting")) {
                one.appendEvents(event("ballot", 0, "voted"), event("ballot", 1, "changed"));
                assertThat(payloads(two)).containsExactly("voted", "changed");
                one.appendEvents(event("ballot", 2, "withdrawn"));
                assertThat(payloads(two)).containsExactly("voted", "changed", "withdrawn");
                two.appendEvents(event("ballot", 3, "again"));
                assertThat(payloads(one)).containsExactly("voted", "changed", "withdrawn", "again");
                assertThat(payloads(two)).containsExactly("voted", "changed", "withdrawn", "again");
                assertThat(two.readEvents("ballot", 1).asStream()).hasSize(3);
            }
        }
    }

    private static List<Object> payloads(MongoEventLog log) {
        return log.readEvents("ballot")
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    @Test
    void whoReadsAnAggregateKnowsTheLogThatFar() {
        try (EmbeddedStore store = new EmbeddedStore(EmbeddedMongo.inMemory())) {
            MongoDatabase database = store.newDatabase();
            try (MongoEventLog one = EmbeddedStore.started(database, "voting");
                    MongoEventLog two = EmbeddedStore.started(database, "voting")) {
                one.appendEvents(event("other", 0, "before"));
                one.appendEvents(event("ballot", 0, "voted"));

                assertThat(two.readEvents("ballot").asStream()).hasSize(1);
                assertThat(two.confirm()).isEqualTo(2);
            }
        }
    }

    private void nothingIsLostNorDoubled(EmbeddedMongo mongo) throws Exception {
        try (EmbeddedStore store = new EmbeddedStore(mongo);
                MongoClient client = store.anotherClient()) {
            MongoDatabase database = store.newDatabase();
            try (MongoEventLog one = EmbeddedStore.started(database, "voting");
                    MongoEventLog two = EmbeddedStore.started(client.getDatabase(database.getName()), "voting")) {
                write(one, two);
            }
        }
    }

    private static void write(MongoEventLog one, MongoEventLog two) throws Exception {
        Set<String> stored = new ConcurrentSkipListSet<>();
        AtomicInteger conflicts = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> writers = new ArrayList<>();
        Future<List<String>> follower = threads.submit(() -> follow(two, 2 * WRITERS * COMMITS));
        for (int i = 0; i < 2 * WRITERS; i++) {
            String name = "writer-" + i;
            MongoEventLog log = i % 2 == 0 ? one : two;
            writers.add(threads.submit(() -> {
                for (int n = 0; n < COMMITS; n++) {
                    append(log, "own-" + name, n, name, stored, conflicts);
                    append(log, "shared-" + n, 0, name, stored, conflicts);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(stored).hasSize(2 * WRITERS * COMMITS + COMMITS);
        assertThat(conflicts).hasValue(2 * WRITERS * COMMITS - COMMITS);
        assertThat(Events.all(one)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(one.verify()).isEqualTo(new Verification(1, stored.size(), 0, null));
        assertThat(Events.all(one).subList(0, 2 * WRITERS * COMMITS)).isEqualTo(follower.get());
    }

    private static void append(
            MongoEventLog log,
            String aggregate,
            long sequence,
            String by,
            Set<String> stored,
            AtomicInteger conflicts) {
        String payload = aggregate + " " + sequence + " by " + by;
        try {
            log.appendEvents(event(aggregate, sequence, payload));
            assertThat(stored.add(payload)).isTrue();
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            conflicts.incrementAndGet();
        }
    }

    private static List<String> follow(MongoEventLog log, int count) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        TrackingToken token = log.createTailToken();
        while (seen.size() < count) {
            for (TrackedEventMessage<?> event :
                    log.readEvents(token, false).limit(count - seen.size()).toList()) {
                seen.add((String) event.getPayload());
                token = event.trackingToken();
            }
            log.awaitBeyond(LogTokens.position(token), Duration.ofSeconds(1));
        }
        return seen;
    }
}
