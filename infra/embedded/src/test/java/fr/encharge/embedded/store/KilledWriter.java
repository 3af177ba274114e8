package fr.encharge.embedded.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.embedded.TestJvm;
import java.nio.file.Path;
import org.bson.Document;

/** A process of its own that writes to a store until it is killed, and says what was acknowledged. */
final class KilledWriter {

    static final int WRITERS = 6;

    private KilledWriter() {}

    /** @param args the store's directory */
    public static void main(String[] args) {
        TestJvm.live(() -> writing(Path.of(args[0])));
    }

    private static EmbeddedMongo writing(Path directory) {
        EmbeddedMongo mongo = EmbeddedMongo.start(directory, 0);
        MongoClient client = MongoClients.create(mongo.uri());
        collection(client, "votes").createIndex(new Document("writer", 1).append("n", 1));
        collection(client, "tallies").createIndex(new Document("writer", 1).append("n", 1));
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            new Thread(() -> write(client, writer)).start();
        }
        return mongo;
    }

    static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private static void write(MongoClient client, int writer) {
        var votes = collection(client, "votes").withWriteConcern(WriteConcern.W1);
        var tallies = collection(client, "tallies").withWriteConcern(WriteConcern.MAJORITY);
        for (int n = continuing(client, writer); true; n++) {
            votes.insertOne(document(writer, n));
            tallies.insertOne(document(writer, n));
            System.out.println("ok " + writer + " " + n);
        }
    }

    private static int continuing(MongoClient client, int writer) {
        return (int) collection(client, "votes").countDocuments(new Document("writer", writer));
    }

    private static Document document(int writer, int n) {
        return new Document("writer", writer).append("n", n).append("text", "x".repeat(n % 700));
    }
}
