package fr.encharge.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path dir;

    @Test
    void aUniqueIndexRefusesASecondDocument() {
        try (var store = EmbeddedMongo.inMemory();
                var client = MongoClients.create(store.uri())) {
            ideas(client).createIndex(Indexes.ascending("aggregate", "first"), new IndexOptions().unique(true));
            ideas(client).insertOne(new Document("aggregate", "idea-1").append("first", 0));

            assertThatThrownBy(() -> ideas(client).insertOne(new Document("aggregate", "idea-1").append("first", 0)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            ideas(client).insertOne(new Document("aggregate", "idea-1").append("first", 1));
        }
    }

    @Test
    void aCleanStopLosesNothing() {
        try (var store = EmbeddedMongo.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            ideas(client).createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
            ideas(client).insertMany(references(0, 500));
        }
        try (var store = EmbeddedMongo.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            assertThat(ideas(client).countDocuments()).isEqualTo(500);
            assertThat(ideas(client).find(new Document("reference", 499)).first())
                    .isNotNull();
            assertThatThrownBy(() -> ideas(client).insertOne(new Document("reference", 499)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void aDirectoryServesOneStoreAtATime() {
        try (var store = EmbeddedMongo.start(dir, 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.start(dir, 0))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessage("The directory " + dir + " is in use by another process.");
        }
        EmbeddedMongo.start(dir, 0).close();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedMongo.start(dir, other.getLocalPort()))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessage("The port " + other.getLocalPort() + " is taken by another program.");
        }
        EmbeddedMongo.start(dir, 0).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("a-file"), "");

        assertThatThrownBy(() -> EmbeddedMongo.start(file.resolve("store"), 0))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessage("The directory " + file.resolve("store") + " cannot be written.");
    }

    private static MongoCollection<Document> ideas(MongoClient client) {
        return client.getDatabase("encharge_ideas").getCollection("ideas");
    }

    private static List<Document> references(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Document("reference", i))
                .toList();
    }
}
