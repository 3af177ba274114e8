package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.message.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However events are cut into batches, and whatever of them a document has seen, it comes out as if taken one by one. */
class MergedWritesTest {

    private static final String GUARD = "own";
    private static final int EVENTS = 60;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private int databases;

    record Changed(String document, List<Bson> updates) {}

    static final class Projection {

        @EventHandler
        void project(Changed changed, Changes changes) {
            changes.update("things", changed.document(), changed.updates().toArray(new Bson[0]));
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBatchesSayWhatOneByOneSays(long seed) throws Exception {
        Random random = new Random(seed);
        List<Changed> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new Changed("d" + random.nextInt(3), updates(random)));
        }
        ViewStore alone = store();
        for (int i = 0; i < EVENTS; i++) {
            play(alone, events, i, i + 1);
        }
        ViewStore together = store();
        for (int from = 0; from < EVENTS; from += 1 + random.nextInt(9)) {
            int again = Math.max(0, from - random.nextInt(12));
            play(together, events, again, Math.min(EVENTS, from + 1 + random.nextInt(14)));
            play(together, events, again, Math.min(EVENTS, from + 9));
        }
        play(together, events, 0, EVENTS);
        assertThat(things(together)).isEqualTo(things(alone));
    }

    /** Two writes of the second batch cannot be one; the document has seen half of the first of them. */
    @Test
    void whatLiesBetweenTwoMergesIsNotPassedOver() throws Exception {
        List<Changed> events = List.of(
                new Changed("d", List.of(Updates.inc("n", 1))),
                new Changed("d", List.of(Updates.inc("n", 10))),
                new Changed("d", List.of(Updates.set("n", 100))),
                new Changed("d", List.of(Updates.inc("n", 1_000))));
        ViewStore store = store();
        play(store, events, 0, 1);
        play(store, events.subList(0, 3), 0, 3);
        assertThat(things(store).get(0)).containsEntry("n", 100);
        play(store, events, 0, 4);
        assertThat(things(store).get(0)).containsEntry("n", 1_100);
    }

    @Test
    void whatComesAgainInOneBatchCountsOnce() throws Exception {
        List<Changed> events = List.of(
                new Changed("d", List.of(Updates.inc("n", 1))),
                new Changed("d", List.of(Updates.inc("n", 10))),
                new Changed("d", List.of(Updates.inc("n", 100))));
        ViewStore store = store();
        play(store, events, 0, 1);
        Batch batch = store.batch(store.build(), new Projector(new Projection()));
        for (int i : new int[] {1, 2, 1, 2, 2}) {
            take(batch, events, i);
        }
        batch.write();
        assertThat(things(store).get(0)).containsEntry("n", 111);
    }

    private static List<Bson> updates(Random random) {
        String field = "f" + random.nextInt(3);
        int number = random.nextInt(100);
        List<Bson> updates = new ArrayList<>();
        updates.add(
                switch (random.nextInt(6)) {
                    case 0 -> Updates.inc(field, number);
                    case 1 -> Updates.inc(field, (long) number);
                    case 2 -> Updates.set(field, number);
                    case 3 -> Updates.unset(field);
                    case 4 -> Updates.min("least", number);
                    default -> Updates.max("most", number);
                });
        updates.add(
                random.nextInt(4) == 0
                        ? Updates.set("set", new Document("x", number))
                        : Updates.set("set.m" + random.nextInt(5), true));
        return updates;
    }

    private ViewStore store() {
        View view = View.named("merged")
                .collection("things", new IndexModel(Indexes.ascending("authority", "n")))
                .followsLog()
                .projectedBy(new Projection())
                .build();
        return new ViewStore(view, client.getDatabase("d" + databases++));
    }

    private static void play(ViewStore store, List<Changed> events, int from, int to) throws Exception {
        Batch batch = store.batch(store.build(), new Projector(new Projection()));
        for (int i = from; i < to; i++) {
            take(batch, events, i);
        }
        batch.write();
    }

    private static void take(Batch batch, List<Changed> events, int i) throws Exception {
        long sequence = Sequence.of(i + 1, 0, 0);
        Instant at = Instant.EPOCH.plusSeconds(i);
        batch.take(
                new GenericEventMessage<>(events.get(i), Map.of(MetaDataKeys.AUTHORITY, "fontbrune")),
                new Fact(GUARD, i + 1, sequence, at),
                GUARD);
    }

    private static List<Document> things(ViewStore store) {
        List<Document> things =
                store.collection("things").find().sort(new Document("_id", 1)).into(new ArrayList<>());
        things.forEach(thing -> thing.remove(StoredFields.BUILD));
        return things;
    }
}
