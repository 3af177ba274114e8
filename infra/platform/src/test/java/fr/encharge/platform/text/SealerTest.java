package fr.encharge.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.identity.AuthorityId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final TextPlace TITLE = new TextPlace(new AuthorityId("fontbrune"), "idea-1", "title");
    private static MongoServer server;
    private static MongoClient client;
    private MongoDatabase database;
    private Sealer sealer;

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
        database = client.getDatabase("texts");
        database.drop();
        sealer = new Sealer(database);
    }

    @Test
    void aSealedTextOpensAtItsPlace() {
        SealedText sealed = sealer.seal(TITLE, "r1", "Un abri à vélos");
        assertThat(sealed.sealed()).doesNotContain("abri");
        assertThat(sealer.open(TITLE, sealed)).isEqualTo("Un abri à vélos");
    }

    @Test
    void aSealedTextOpensNowhereElse() {
        SealedText sealed = sealer.seal(TITLE, "r1", "Un abri à vélos");
        TextPlace elsewhere = new TextPlace(new AuthorityId("fontbrune"), "idea-2", "title");
        assertThatThrownBy(() -> sealer.open(elsewhere, sealed)).hasMessageContaining("does not open");
    }

    @Test
    void aRepeatedRequestMeetsItsOwnKeyAndItsOwnMac() {
        SealedText first = sealer.seal(TITLE, "r1", "Un abri");
        SealedText again = sealer.seal(TITLE, "r1", "Un abri");
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(sealer.mac(again, "{}")).isEqualTo(sealer.mac(first, "{}"));
        assertThat(sealer.mac(again, "{ }")).isNotEqualTo(sealer.mac(first, "{}"));
    }

    @Test
    void everyTextHasAKeyOfItsOwn() {
        assertThat(sealer.seal(TITLE, "r1", "Un abri").key())
                .isNotEqualTo(sealer.seal(TITLE, "r2", "Un abri").key());
    }

    @Test
    void anErasedTextIsGoneWhileItsNeighboursStay() {
        SealedText gone = sealer.seal(TITLE, "r1", "Madame X est absente");
        SealedText stays = sealer.seal(TITLE, "r2", "Un abri");
        sealer.erase(gone.key());
        assertThat(sealer.openAll(List.of(new PlacedText(TITLE, gone), new PlacedText(TITLE, stays))))
                .containsExactly(null, "Un abri");
    }

    @Test
    void aTextThatWasOpenIsShutWhenItIsErased() {
        SealedText gone = sealer.seal(TITLE, "r1", "Madame X est absente");
        assertThat(sealer.open(TITLE, gone)).isEqualTo("Madame X est absente");
        sealer.erase(gone.key());
        assertThat(sealer.open(TITLE, gone)).isNull();
    }

    @Test
    void anErasedTextIsNotSealedAgain() {
        sealer.erase(sealer.seal(TITLE, "r1", "Un abri").key());
        assertThatThrownBy(() -> sealer.seal(TITLE, "r1", "Un abri")).isInstanceOf(TextErased.class);
    }

    @Test
    void aKeyThatABackupBringsBackIsDeletedAgain() {
        SealedText gone = sealer.seal(TITLE, "r1", "Un abri");
        Document backup = database.getCollection("textkeys").find().first();
        sealer.erase(gone.key());
        database.getCollection("textkeys").insertOne(backup);
        sealer.eraseAgain();
        assertThat(sealer.open(TITLE, gone)).isNull();
    }
}
