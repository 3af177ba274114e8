package fr.encharge.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.identity.AuthorityId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordMarksTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AuthorityId OTHER_TOWN = new AuthorityId("aubeterre");
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("texts");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aWordHasTheSameMarkForEver() {
        List<Long> before = new WordMarks(database).of(TOWN, List.of("velo", "abri"));
        List<Long> after = new WordMarks(database).of(TOWN, List.of("velo", "abri"));
        assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void anotherAuthorityHasOtherMarks() {
        WordMarks marks = new WordMarks(database);
        assertThat(marks.of(OTHER_TOWN, List.of("velo"))).doesNotContainAnyElementsOf(marks.of(TOWN, List.of("velo")));
    }

    @Test
    void withoutItsKeyNobodyMakesTheMark() {
        List<Long> before = new WordMarks(database).of(TOWN, List.of("velo"));
        assertThat(database.getCollection("textkeys").deleteMany(new Document()).getDeletedCount())
                .isEqualTo(1);
        assertThat(new WordMarks(database).of(TOWN, List.of("velo"))).doesNotContainAnyElementsOf(before);
    }

    @Test
    void noWordsHaveNoMarksAndMakeNoKey() {
        assertThat(new WordMarks(database).of(TOWN, List.of())).isEmpty();
        assertThat(database.getCollection("textkeys").countDocuments()).isZero();
    }
}
