package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import fr.encharge.standalone.Caller.Reply;
import fr.encharge.standalone.state.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was erased is nowhere: not on screens, and not in a byte of what the platform keeps on disk. */
class ErasureIT {

    private static final String SECRET = "Madame Zworykin-Plantagenêt oublie ses clefs";

    @Test
    void anErasedTextLeavesNoByteInStoreAndTopics(@TempDir Path directory) throws IOException {
        String path;
        String key;
        try (Standalone platform = Standalone.start(Settings.in(directory).withPort(0))) {
            Caller author = new Caller(platform.address(), platform.token("agent"));
            Reply proposed =
                    author.post("/api/v1/ideas", "{\"title\":\"Des clefs pour tous\",\"irritant\":\"" + SECRET + "\"}");
            path = "/api/v1/ideas/" + proposed.json().path("id").asString();
            assertThat(author.get(path).json().path("irritant").asString()).isEqualTo(SECRET);
            key = keyOf(directory);
            assertThat(filesThatHold(directory, key)).isNotEmpty();
            assertThat(author.delete(path + "/texts/irritant").status()).isEqualTo(204);
            Reply named = author.post("/api/v1/ideas", "{\"title\":\"Le bureau de Zworykin\"}");
            String title = "/api/v1/ideas/" + named.json().path("id").asString() + "/texts/title";
            assertThat(found(author)).hasSize(1);
            assertThat(author.delete(title).status()).isEqualTo(204);
            assertThat(found(author)).isEmpty();
            assertThat(filesThatHold(directory, key)).isEmpty();
            assertThat(author.get(path).http().body())
                    .doesNotContain("Zworykin")
                    .contains("Des clefs pour tous");
        }
        dropTopics(directory);
        try (Standalone platform = Standalone.start(Settings.in(directory).withPort(0))) {
            Caller author = new Caller(platform.address(), platform.token("agent"));
            assertThat(author.get(path).http().body())
                    .doesNotContain("Zworykin")
                    .contains("Des clefs pour tous");
            assertThat(found(author)).isEmpty();
        }
        assertThat(filesThatHold(directory, bytes("Zworykin"))).isEmpty();
        assertThat(filesThatHold(directory, bytes("zwor")))
                .as("nor the words of an index")
                .isEmpty();
        assertThat(filesThatHold(directory, key)).isEmpty();
        assertThat(filesThatHold(directory, bytes(id(path))))
                .as("what is looked for would be found")
                .isNotEmpty();
    }

    private static JsonNode found(Caller reader) {
        return reader.get("/api/v1/ideas?q=zworykin").json().path("ideas");
    }

    /** The topics are made anew from the log, and with them every view that follows them. */
    private static void dropTopics(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("kafka"))) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The key that the text is sealed under, as its bytes are in a file. */
    private static String keyOf(Path directory) {
        try (MongoClient client =
                MongoClients.create(RunFile.read(directory).orElseThrow().store())) {
            Document key = client.getDatabase("encharge_ideas")
                    .getCollection("textkeys")
                    .find(Filters.eq("field", "irritant"))
                    .first();
            return new String(key.get("key", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static List<Path> filesThatHold(Path directory, String bytes) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(bytes))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
