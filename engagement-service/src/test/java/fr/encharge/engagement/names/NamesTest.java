package fr.encharge.engagement.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AuthorityId OTHER_TOWN = new AuthorityId("rochevive");
    private static final AgentId LEA = new AgentId("a-lea");
    private static final AgentId BOB = new AgentId("a-bob");
    private static final AgentId ZOE = new AgentId("a-zoe");
    private static MongoServer server;
    private static MongoClient client;
    private Names names;

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
    void begin() {
        client.getDatabase("engagement").drop();
        names = new Names(client.getDatabase("engagement"));
        names.write(TOWN, Map.of(LEA, "Léa Marchand", BOB, "Bob Tissier"));
    }

    @Test
    void anAgentHasTheNameOfTheStaffFile() {
        assertThat(names.of(TOWN, List.of(LEA))).isEqualTo(Map.of(LEA, "Léa Marchand"));
    }

    @Test
    void aVotersPseudonymAndAnUnknownIdHaveNone() {
        assertThat(names.of(TOWN, List.of(new AgentId("ballot-7nYVhXQ0p8s3"), new AgentId("nobody"))))
                .isEmpty();
    }

    @Test
    void anotherAuthoritysAgentHasNone() {
        assertThat(names.of(OTHER_TOWN, List.of(LEA, BOB))).isEmpty();
    }

    @Test
    void twoAuthoritiesMayNameTheSameId() {
        names.write(OTHER_TOWN, Map.of(LEA, "Léandre Roux"));
        assertThat(names.of(TOWN, List.of(LEA))).isEqualTo(Map.of(LEA, "Léa Marchand"));
        assertThat(names.of(OTHER_TOWN, List.of(LEA))).isEqualTo(Map.of(LEA, "Léandre Roux"));
    }

    @Test
    void aNameIsCorrected() {
        names.write(TOWN, Map.of(LEA, "Léa Marchand-Roux"));
        assertThat(names.of(TOWN, List.of(LEA, BOB))).isEqualTo(Map.of(LEA, "Léa Marchand-Roux", BOB, "Bob Tissier"));
    }

    @Test
    void aDeletedNameIsGoneAndTheOthersStay() {
        names.delete(TOWN, LEA);
        names.delete(OTHER_TOWN, BOB);
        assertThat(names.of(TOWN, List.of(LEA, BOB))).isEqualTo(Map.of(BOB, "Bob Tissier"));
        assertThat(client.getDatabase("engagement")
                        .getCollection("directory.names")
                        .find()
                        .map(Object::toString))
                .noneMatch(row -> row.contains("Marchand"));
    }

    @Test
    void anAgentIsFoundByTheBeginningsOfTheNamesWords() {
        names.write(TOWN, Map.of(ZOE, "Zoé Le Marchand"));
        assertThat(names.called(TOWN, "MARCH", 10).values()).containsExactly("Léa Marchand", "Zoé Le Marchand");
        assertThat(names.called(TOWN, "marchand le", 10).keySet()).containsExactly(LEA, ZOE);
        assertThat(names.called(TOWN, "zoe", 10).keySet()).containsExactly(ZOE);
        assertThat(names.called(TOWN, "marchand bob", 10)).isEmpty();
        assertThat(names.called(TOWN, "archand", 10)).isEmpty();
        assertThat(names.called(TOWN, "march", 1)).hasSize(1);
    }

    @Test
    void accentsAreNoOrderOfTheirOwn() {
        names.write(TOWN, Map.of(ZOE, "Luc Marchand"));
        assertThat(names.called(TOWN, "march", 10).values()).containsExactly("Léa Marchand", "Luc Marchand");
    }

    @Test
    void aLetterFindsNobody() {
        assertThat(names.called(TOWN, "b", 10)).isEmpty();
        assertThat(names.called(TOWN, " ", 10)).isEmpty();
        assertThat(names.called(TOWN, "b tissier", 10).keySet()).containsExactly(BOB);
    }

    @Test
    void nobodyOfAnotherAuthorityIsFound() {
        assertThat(names.called(OTHER_TOWN, "marchand", 10)).isEmpty();
    }

    @Test
    void aNameIsFoundAsItIsNowAndNotOnceItIsDeleted() {
        names.write(TOWN, Map.of(LEA, "Léa Roux"));
        assertThat(names.called(TOWN, "marchand", 10)).isEmpty();
        assertThat(names.called(TOWN, "roux", 10).keySet()).containsExactly(LEA);
        names.delete(TOWN, LEA);
        assertThat(names.called(TOWN, "roux", 10)).isEmpty();
    }

    @Test
    void aRowThatWasWrittenBeforeNamesWereSoughtIsFoundAfterAStart() {
        MongoDatabase database = client.getDatabase("engagement");
        database.getCollection("directory.names")
                .insertOne(new Document("_id", TOWN + "/" + ZOE)
                        .append("agent", ZOE.value())
                        .append("name", "Zoé Le Marchand"));
        assertThat(names.called(TOWN, "zoe", 10)).isEmpty();
        assertThat(new Names(database).called(TOWN, "zoe", 10)).isEqualTo(Map.of(ZOE, "Zoé Le Marchand"));
    }

    @Test
    void namesOfMoreThanAThousandAreWrittenAndRead() {
        Map<AgentId, String> many = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            many.put(new AgentId("a-" + i), "Agent " + i);
        }
        names.write(TOWN, many);
        assertThat(names.of(TOWN, many.keySet())).isEqualTo(many);
    }
}
