package fr.encharge.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.embedded.TestJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed; what is left holds all that was acknowledged, as a prefix of all that was written. */
class KilledStoreTest {

    private static final int ACKNOWLEDGED = 400;

    @TempDir
    Path directory;

    @RepeatedTest(2)
    void whatWasAcknowledgedIsThereAndIndexesAgree() throws Exception {
        Map<Integer, Integer> acknowledged = writeUntilKilled();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            for (int writer = 0; writer < KilledWriter.WRITERS; writer++) {
                List<Integer> votes = numbers(client, "votes", writer);
                List<Integer> tallies = numbers(client, "tallies", writer);
                int least = acknowledged.getOrDefault(writer, -1) + 1;

                assertThat(votes).isEqualTo(upTo(votes.size())).hasSizeGreaterThanOrEqualTo(least);
                assertThat(tallies).isEqualTo(upTo(tallies.size())).hasSizeGreaterThanOrEqualTo(least);
                // each vote is written before its tally, whose write was not waited for
                assertThat(votes.size() - tallies.size()).isBetween(0, 1);
            }
            indexesAgree(client, "votes");
            indexesAgree(client, "tallies");
        }
    }

    private static void indexesAgree(MongoClient client, String name) {
        MongoCollection<Document> collection = KilledWriter.collection(client, name);
        List<Document> byId = collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
        List<Document> byIndex = collection
                .find(new Document("writer", new Document("$gte", 0)))
                .sort(new Document("writer", 1).append("n", 1))
                .into(new ArrayList<>());
        assertThat(byIndex).hasSameSizeAs(byId).containsExactlyInAnyOrderElementsOf(byId);
        assertThat(collection.estimatedDocumentCount()).isEqualTo(byId.size());
    }

    /** The last number of each writer that was acknowledged before the kill. */
    private Map<Integer, Integer> writeUntilKilled() throws IOException, InterruptedException {
        Process process = TestJvm.run(KilledWriter.class, directory);
        Map<Integer, Integer> acknowledged = new HashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ok ")) {
                    String[] words = line.split(" ");
                    acknowledged.put(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
                    if (++seen == ACKNOWLEDGED) {
                        process.toHandle().destroyForcibly(); // leaves the streams open
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private static List<Integer> numbers(MongoClient client, String name, int writer) {
        return KilledWriter.collection(client, name)
                .find(new Document("writer", writer))
                .sort(new Document("n", 1))
                .map(document -> document.getInteger("n"))
                .into(new ArrayList<>());
    }

    private static List<Integer> upTo(int end) {
        return java.util.stream.IntStream.range(0, end).boxed().toList();
    }
}
