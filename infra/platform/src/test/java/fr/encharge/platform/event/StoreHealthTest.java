package fr.encharge.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {

    @Test
    void aStoreThatIsGoneIsDown() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            StoreHealth health = new StoreHealth(client.getDatabase("test"));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            server.shutdownNow();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
