package fr.encharge.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted and then compacted is in no file any more, while the store runs and after. */
class CompactionTest {

    private static final String SECRET = "Zworykin-Plantagenet";
    private static final Document COMPACT = new Document("compact", "keys");

    @TempDir
    Path directory;

    @Test
    void noByteOfADeletedDocumentIsLeft() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase("test");
            fill(database);
            assertThat(filesThatHold(SECRET)).isNotEmpty();

            database.getCollection("keys").deleteOne(eq("_id", 700));
            database.getCollection("keys").updateOne(eq("_id", 701), Updates.unset("key"));
            database.runCommand(COMPACT);

            assertThat(filesThatHold(SECRET)).isEmpty();
            assertThat(filesThatHold("key-699")).isNotEmpty();
        }
        assertThat(filesThatHold(SECRET)).isEmpty();
    }

    @Test
    void noByteIsLeftOfWhatHadBeenCompactedWithItBefore() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase("test");
            fill(database);
            database.runCommand(COMPACT);
            assertThat(filesThatHold(SECRET)).isNotEmpty();

            database.getCollection("keys").deleteMany(Document.parse("{key: /^" + SECRET + "/}"));
            database.runCommand(COMPACT);

            assertThat(filesThatHold(SECRET)).isEmpty();
            assertThat(database.getCollection("keys").countDocuments()).isEqualTo(998);
        }
    }

    /** Of documents and of an index. */
    private static void fill(MongoDatabase database) {
        var keys = database.getCollection("keys");
        keys.createIndex(new Document("key", 1));
        keys.insertMany(IntStream.range(0, 1_000)
                .mapToObj(i -> new Document("_id", i).append("key", i == 700 || i == 701 ? SECRET + i : "key-" + i))
                .toList());
    }

    private List<Path> filesThatHold(String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
