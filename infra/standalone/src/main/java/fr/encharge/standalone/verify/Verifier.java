package fr.encharge.standalone.verify;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.standalone.client.Unreachable;
import fr.encharge.standalone.importing.Progress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Verifies a platform that is reached by the addresses of its store and its broker, in however many processes it runs. */
public final class Verifier {

    private static final long PATIENCE_SECONDS = 5;

    private Verifier() {}

    /**
     * @param store the address of the store
     * @param broker the addresses of the broker; null to leave the messages aside
     * @throws Unreachable if one of them does not answer
     */
    public static Findings verify(String store, @Nullable String broker, Progress progress) {
        try (MongoClient stored = client(store);
                EmbeddedMongo other = EmbeddedMongo.inMemory();
                MongoClient shadow = client(other.uri());
                KafkaClients clients = broker == null ? null : new KafkaClients(broker)) {
            return new Recount(stored, shadow, clients, progress).run();
        } catch (MongoException silent) {
            throw new Unreachable("The store at " + store + " does not answer: " + silent.getMessage(), silent);
        } catch (ExecutionException | TimeoutException silent) {
            throw new Unreachable("The broker at " + broker + " does not answer: " + silent.getMessage(), silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", stopped);
        }
    }

    /** What the address says of patience counts. */
    private static MongoClient client(String address) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(settings -> settings.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(address))
                .build());
    }
}
