package fr.encharge.voting.voters;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.voting.campaigns.CampaignId;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoterKeysTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final CampaignId SPRING = new CampaignId("campaign-spring");
    private static final CampaignId AUTUMN = new CampaignId("campaign-autumn");
    private static MongoServer server;
    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @BeforeEach
    void empty() {
        database = client.getDatabase("voters");
        database.drop();
    }

    @Test
    void aKeyIsMadeOnceAndSurvivesARestart() {
        byte[] made = new VoterKeys(database).of(TOWN, SPRING);
        assertThat(made).hasSize(32);
        assertThat(new VoterKeys(database).of(TOWN, SPRING)).isEqualTo(made);
        assertThat(database.getCollection("voterkeys").countDocuments()).isEqualTo(1);
    }

    @Test
    void everyCampaignHasAKeyOfItsOwn() {
        VoterKeys keys = new VoterKeys(database);
        assertThat(keys.of(TOWN, SPRING)).isNotEqualTo(keys.of(TOWN, AUTUMN));
    }

    @Test
    void allWhoMakeItAtOnceGetTheSame() {
        Set<String> made = IntStream.range(0, 16)
                .parallel()
                .mapToObj(any -> new VoterKeys(database).of(TOWN, SPRING))
                .map(Base64.getEncoder()::encodeToString)
                .collect(Collectors.toSet());
        assertThat(made).hasSize(1);
    }
}
