package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small writes, most of them over others, do not fill the disk; how many is told by {@code -Dencharge.writes}. */
class DiskUseTest {

    private static final int WRITES = Integer.getInteger("encharge.writes", 40_000);
    private static final int BULK = 1_000;
    private static final int OF_A_DOCUMENT = 400;

    @TempDir
    Path directory;

    @Test
    void filesHoldAtMostThreeTimesTheDocuments() throws IOException {
        long documents;
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            var votes = client.getDatabase("test").getCollection("votes").withWriteConcern(WriteConcern.W1);
            votes.createIndex(new Document("idea", 1).append("at", -1));
            write(votes, new Random(1));
            documents = votes.estimatedDocumentCount();
        }
        long live = documents * OF_A_DOCUMENT;
        long used = used();
        System.out.printf("%,d writes, %,d documents of %,d bytes: %,d bytes on disk%n", WRITES, documents, live, used);

        assertThat(used).isLessThan(3 * live);
    }

    private static void write(MongoCollection<Document> votes, Random random) {
        String text = "x".repeat(OF_A_DOCUMENT - 70);
        for (int i = 0; i < WRITES / BULK; i++) {
            List<UpdateOneModel<Document>> bulk = new ArrayList<>();
            for (int j = 0; j < BULK; j++) {
                bulk.add(new UpdateOneModel<>(
                        Filters.eq("_id", random.nextInt(WRITES / 3)),
                        Updates.combine(
                                Updates.set("idea", random.nextInt(100)),
                                Updates.set("at", i * BULK + j),
                                Updates.set("text", text)),
                        new UpdateOptions().upsert(true)));
            }
            votes.bulkWrite(bulk);
        }
    }

    private long used() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
