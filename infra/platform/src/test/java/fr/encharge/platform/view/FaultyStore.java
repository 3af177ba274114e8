package fr.encharge.platform.view;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A store in memory whose next write to a collection goes wrong as wished. */
final class FaultyStore implements AutoCloseable {

    enum Fault {
        REFUSED,
        HALF_DONE,
        REPLY_LOST
    }

    private record Next(String collection, Fault fault) {}

    private final AtomicReference<@Nullable Next> next = new AtomicReference<>();
    private final MongoServer server = new MongoServer(new Backend());
    private final String uri = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(uri + "/?retryWrites=false&retryReads=false");

    String uri() {
        return uri;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    void fails(String collection, Fault fault) {
        next.set(new Next(collection, fault));
    }

    boolean hasFailed() {
        return next.get() == null;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    private final class Backend extends MemoryBackend {

        @Override
        public Document handleMessage(MongoMessage message) {
            Document command = message.getDocument();
            Next fault = next.get();
            if (fault == null
                    || !fault.collection().equals(command.get("update"))
                    || !next.compareAndSet(fault, null)) {
                return super.handleMessage(message);
            }
            if (fault.fault() == Fault.HALF_DONE) {
                List<?> updates = (List<?>) requireNonNull(command.get("updates"));
                command.put("updates", List.copyOf(updates.subList(0, updates.size() / 2)));
            }
            if (fault.fault() != Fault.REFUSED) {
                super.handleMessage(message);
            }
            throw new MongoServerError(11600, "InterruptedAtShutdown", "the store goes down");
        }
    }
}
