package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.platform.message.Commit;
import fr.encharge.platform.message.MemoryLog;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.view.Street.LampLit;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view beside what its log says, with everything that is a difference, and what only looks like one. */
class ViewAuditTest {

    private static final String LOG = "town";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("stored");
    private final MemoryLog log = new MemoryLog(LOG);
    private final ViewStore store = new ViewStore(Street.view(), database);
    private final ViewAudit audit = new ViewAudit(Street.view(), LOG, database, client.getDatabase("shadow"));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void whatTheLogSaysIsNoDifference() throws Exception {
        write(1, light(3));
        assertThat(differences(false)).isEmpty();
    }

    @Test
    void aChangedFieldIsNamed() throws Exception {
        write(1, light(3));
        lamps().updateOne(Filters.eq("haute"), Updates.set("lit", 7));
        assertThat(differences(true)).hasToString("[streets.lamps haute lit: stored 7, recomputed 3]");
    }

    @Test
    void aDocumentThatIsGoneIsNamedAndSoIsOneTooMany() throws Exception {
        write(1, light(3));
        lamps().deleteOne(Filters.eq("haute"));
        lamps().insertOne(new Document("_id", "basse").append("seen", new Document("town", 1L)));
        assertThat(differences(true))
                .extracting(Difference::document, Difference::recomputed)
                .hasSize(2)
                .allSatisfy(named -> assertThat(named.toList()).containsAnyOf("basse", "haute"));
    }

    /** As a kill leaves it: documents were written, and the progress behind them was not. */
    @Test
    void aDocumentMayBeAheadOfTheProgressOfItsView() throws Exception {
        List<Commit> commits = light(5);
        write(1, commits.subList(0, 2));
        play(commits.subList(2, 5));
        assertThat(differences(true)).isEmpty();
    }

    @Test
    void aDocumentThatIsAheadIsStillWhatItsEventsSay() throws Exception {
        List<Commit> commits = light(5);
        write(1, commits.subList(0, 2));
        play(commits.subList(2, 5));
        lamps().updateOne(Filters.eq("haute"), Updates.inc("lit", 1));
        assertThat(differences(true)).hasToString("[streets.lamps haute lit: stored 6, recomputed 5]");
    }

    @Test
    void anEventThatTheProgressHasPassedAndTheDocumentNotIsADifference() throws Exception {
        List<Commit> commits = light(5);
        play(commits.subList(0, 3));
        move(5);
        assertThat(differences(true)).extracting(Difference::field).contains("lit");
    }

    @Test
    void aDocumentThatWasMadeAndHasSeenNothingYetCountsAsNone() throws Exception {
        write(1, light(1));
        lamps().insertOne(new Document("_id", "basse").append("seen", new Document()));
        assertThat(differences(false)).isEmpty();
    }

    @Test
    void aDocumentOfAnOlderBuildIsADifference() throws Exception {
        write(1, light(1));
        lamps().updateOne(Filters.eq("haute"), Updates.set("build", 1L));
        assertThat(differences(true)).extracting(Difference::field).containsExactly("build");
    }

    @Test
    void progressThatAnotherHandHasMovedIsNamed() throws Exception {
        write(1, light(3));
        assertThat(new ProgressAudit(database).changedByOthers(List.of("streets")))
                .isEmpty();
        database.getCollection("streets.progress").updateOne(Filters.exists("position"), Updates.set("position", 2L));
        assertThat(new ProgressAudit(database).changedByOthers(List.of("streets")))
                .singleElement()
                .asString()
                .contains("streets.progress streets/", "/log/town: position 2,", "is not what its follower wrote");
    }

    private List<Commit> light(int times) {
        for (int i = 1; i <= times; i++) {
            log.append("fontbrune", new LampLit("haute", "lamp-" + i));
        }
        return log.read(0, times);
    }

    private void write(long from, List<Commit> commits) throws Exception {
        play(commits);
        move(from + commits.size() - 1);
    }

    private void move(long to) {
        store.progress().move(store.build(), ProgressStore.sourceOf(LOG), null, Progress.ofLog(to));
    }

    private void play(List<Commit> commits) throws Exception {
        Batch batch = store.batch(store.build(), new Projector(Street.view().projection()));
        for (Commit commit : commits) {
            EventMessage<?> event = commit.events().get(0);
            Fact fact = new Fact(LOG, commit.position(), Sequence.of(commit.position(), 0, 0), event.getTimestamp());
            batch.take(event, fact, StoredFields.guard(LOG));
        }
        batch.write();
    }

    /** @param suspected whether something has to be looked at a second time */
    private List<Difference> differences(boolean suspected) {
        audit.begin();
        log.read(0, 100).forEach(audit::take);
        assertThat(audit.compare()).isEqualTo(suspected);
        log.read(0, 100).forEach(audit::take);
        return audit.settle();
    }

    private MongoCollection<Document> lamps() {
        return database.getCollection("streets.lamps");
    }
}
