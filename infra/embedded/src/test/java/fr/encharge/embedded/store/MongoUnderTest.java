package fr.encharge.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.encharge.embedded.EmbeddedMongo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The embedded store, or the server at {@code -Dencharge.mongo.uri}; reached by the real driver in either case. */
final class MongoUnderTest implements AutoCloseable {

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;

    private MongoUnderTest(@Nullable EmbeddedMongo embedded, String uri) {
        this.embedded = embedded;
        this.client = MongoClients.create(uri);
    }

    static MongoUnderTest start() {
        String other = System.getProperty("encharge.mongo.uri");
        if (other != null) {
            return new MongoUnderTest(null, other);
        }
        EmbeddedMongo embedded = EmbeddedMongo.inMemory();
        return new MongoUnderTest(embedded, embedded.uri());
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase newDatabase() {
        return client.getDatabase(
                "encharge_test_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
