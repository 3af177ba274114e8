package fr.encharge.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.encharge.embedded.EmbeddedMongo;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB-compatible server in this process, reached over the wire by the real driver. */
final class EmbeddedStore implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedMongo store;
    private final MongoClient client;

    EmbeddedStore() {
        this(EmbeddedMongo.inMemory());
    }

    EmbeddedStore(EmbeddedMongo store) {
        this.store = store;
        this.client = MongoClients.create(store.uri());
    }

    MongoDatabase newDatabase() {
        return client.getDatabase("test" + DATABASES.incrementAndGet());
    }

    /** The same database through a client of its own, as another process would have it. */
    MongoClient anotherClient(CommandListener... listeners) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.uri()));
        for (CommandListener listener : listeners) {
            settings.addCommandListener(listener);
        }
        return MongoClients.create(settings.build());
    }

    static MongoEventLog.Builder log(MongoDatabase database, String name) {
        return MongoEventLog.builder()
                .database(database)
                .name(name)
                .eventSerializer(TextSerializer.serializer())
                .snapshotSerializer(TextSerializer.serializer());
    }

    static MongoEventLog started(MongoDatabase database, String name) {
        MongoEventLog.create(database, name);
        MongoEventLog log = log(database, name).build();
        log.start();
        return log;
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
