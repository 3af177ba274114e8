package fr.encharge.platform.event;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the store answers a ping: all that every server of the MongoDB protocol can be asked. */
final class StoreHealth implements HealthIndicator {

    /** Less than those who ask for our health wait for it. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        this.database = database.withTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Health health() {
        try {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (RuntimeException silent) {
            return Health.down().build();
        }
    }
}
