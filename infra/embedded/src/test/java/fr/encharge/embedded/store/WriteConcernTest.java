package fr.encharge.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteConcernTest {

    @TempDir
    Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(mongo.uri());
        ideas(WriteConcern.MAJORITY).insertOne(new Document("_id", 0));
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void aMajorityWriteIsSyncedBeforeItIsAnswered() {
        for (WriteConcern safe : List.of(WriteConcern.MAJORITY, WriteConcern.JOURNALED, WriteConcern.ACKNOWLEDGED)) {
            long before = mongo.statistics().syncs();
            ideas(safe).insertOne(new Document());
            assertThat(mongo.statistics().syncs()).as("%s", safe).isGreaterThan(before);
        }
    }

    @Test
    void whoWaitsTogetherSharesASync() {
        long before = mongo.statistics().syncs();
        var writers = IntStream.range(0, 32)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 50)
                                .forEach(i -> ideas(WriteConcern.MAJORITY).insertOne(new Document())),
                        run -> new Thread(run).start()))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(mongo.statistics().syncs() - before).isLessThan(32 * 50);
    }

    @Test
    void aMajorityReadSeesEveryAcknowledgedWrite() {
        for (int i = 1; i <= 200; i++) {
            ideas(WriteConcern.MAJORITY).updateOne(eq("_id", 0), Updates.set("n", i));
            assertThat(majority().find().first()).containsEntry("n", i);
        }
    }

    @Test
    void aMajorityReadDoesNotSeeWhatIsNotSyncedAndALaterOneDoes() {
        ideas(WriteConcern.W1).insertOne(new Document("_id", 1));

        assertThat(ideas(WriteConcern.W1).find(eq("_id", 1)).first()).isNotNull();
        Document found = majority().find(eq("_id", 1)).first();
        long synced = mongo.statistics().syncs();
        while (found == null) {
            found = majority().find(eq("_id", 1)).first();
        }
        assertThat(mongo.statistics().syncs()).isGreaterThanOrEqualTo(synced);
    }

    @Test
    void aNewIndexIsSeenByMajorityReadsAtOnce() {
        ideas(WriteConcern.W1)
                .insertMany(IntStream.range(1, 200)
                        .mapToObj(i -> new Document("_id", i).append("slug", i))
                        .toList());
        ideas(WriteConcern.W1).createIndex(new Document("slug", 1));

        assertThat(majority().countDocuments(eq("slug", 150))).isEqualTo(1);
    }

    @Test
    void durabilityOfTheOperatingSystemNeedsNoSync(@TempDir Path other) {
        try (EmbeddedMongo quick = EmbeddedMongo.start(other, 0, false);
                MongoClient reached = MongoClients.create(quick.uri())) {
            reached.getDatabase("test").getCollection("ideas").insertOne(new Document());
            assertThat(quick.statistics().syncs()).isZero();
        }
    }

    private MongoCollection<Document> ideas(WriteConcern concern) {
        return client.getDatabase("test").getCollection("ideas").withWriteConcern(concern);
    }

    private MongoCollection<Document> majority() {
        return ideas(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
    }
}
