package fr.encharge.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static fr.encharge.eventlog.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DamageTest {

    private static final int COMMITS = 1_010;

    private static EmbeddedStore store;

    private MongoDatabase database;
    private MongoEventLog log;

    @BeforeAll
    static void open() {
        store = new EmbeddedStore();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void fillLog() {
        database = store.newDatabase();
        MongoEventLog.create(database, "voting");
        List<PlacedCommit> chain = Groups.chain("voting", COMMITS, 10);
        commits().insertMany(chain.stream().map(CommitDocument::of).toList());
        log = EmbeddedStore.log(database, "voting").build();
        log.start();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aSoundLogIsSoundAndHasItsCheckpoint() {
        assertThat(log.verify()).isEqualTo(new Verification(1, COMMITS, 0, null));
        readAll();
        assertThat(log.verify()).isEqualTo(new Verification(1, COMMITS, 1, null));
        assertThat(log.verify(500)).isEqualTo(new Verification(500, COMMITS, 1, null));
    }

    @Test
    void aChangedPayloadIsFound() {
        commits().updateOne(eq(700L), set("e.0.p", new BsonBinary(new byte[] {1})));
        assertDamageAt(700);
    }

    @Test
    void aChangedAggregateIsFound() {
        commits().updateOne(eq(700L), set("a", "another"));
        assertDamageAt(700);
    }

    @Test
    void aMisshapenCommitIsFound() {
        commits().updateOne(eq(700L), set("e", "nothing"));
        assertDamageAt(700);
    }

    @Test
    void aRemovedCommitIsFound() {
        commits().deleteOne(eq(700L));
        assertDamageAt(700);
    }

    @Test
    void aCommitRewrittenWithItsDigestIsFoundAtTheNext() {
        PlacedCommit before = Groups.chain("voting", 699, 10).get(698);
        StoredEvent other =
                new StoredEvent("other", "2026-01-01T00:00:00Z", "test.Happened", null, new byte[0], new byte[0]);
        Commit commit = new Commit(Mark.START.commitId(), "aggregate-699", "type", 0, List.of(other));
        commits().replaceOne(eq(700L), CommitDocument.of(PlacedCommit.after(before.mark(), "voting", commit)));
        assertDamageAt(701);
    }

    @Test
    void aCutEndIsFoundByWhoeverKnewTheHead() {
        commits().deleteOne(eq((long) COMMITS));
        assertThat(damage(log.verify())).isEqualTo(COMMITS);
    }

    @Test
    void aCutBehindTheLastCheckpointIsFoundByAnyone() {
        readAll();
        for (long position = 990; position <= COMMITS; position++) {
            commits().deleteOne(eq(position));
        }
        MongoEventLog other = EmbeddedStore.log(database, "voting").build();
        assertThat(damage(other.verify())).isEqualTo(990);
        assertThatThrownBy(other::start).isInstanceOf(LogDamaged.class);
    }

    @Test
    void aChangedCheckpointIsFound() {
        readAll();
        database.getCollection("voting.checkpoints", BsonDocument.class)
                .updateOne(eq(1L), set("h", new BsonBinary(new byte[32])));
        assertThat(damage(log.verify())).isEqualTo(1_000);
        MongoEventLog other = EmbeddedStore.log(database, "voting").build();
        assertThatThrownBy(() -> other.readEvents(null, false).toList())
                .isInstanceOfSatisfying(
                        LogDamaged.class, e -> assertThat(e.position()).isEqualTo(1_000));
        assertThatThrownBy(other::start).isInstanceOf(LogDamaged.class);
    }

    @Test
    void aLoadStopsAtAChangedCommit() {
        commits().updateOne(eq(700L), set("e.0.p", new BsonBinary(new byte[] {1})));
        assertThatThrownBy(() -> log.readEvents("aggregate-699").asStream().toList())
                .isInstanceOfSatisfying(
                        LogDamaged.class, e -> assertThat(e.position()).isEqualTo(700));
    }

    @Test
    void aLogThatWasReplacedIsNotContinued() {
        commits().deleteMany(new BsonDocument());
        assertThatThrownBy(() -> log.awaitBeyond(COMMITS, Duration.ofSeconds(10)))
                .isInstanceOf(LogReplaced.class);
        assertThatThrownBy(() -> log.appendEvents(event("a", 0))).isInstanceOf(LogReplaced.class);
        assertThat(log.trouble()).containsInstanceOf(LogReplaced.class);
        assertThat(commits().countDocuments()).isZero();
    }

    /** Verify names the position, a reader delivers what lies before it and stops. */
    private void assertDamageAt(long position) {
        assertThat(damage(log.verify())).isEqualTo(position);
        List<Long> read = new ArrayList<>();
        assertThatThrownBy(() -> log.readEvents(null, false)
                        .forEach(event -> read.add(LogTokens.position(event.trackingToken()))))
                .isInstanceOfSatisfying(
                        LogDamaged.class, e -> assertThat(e.position()).isEqualTo(position));
        assertThat(read).hasSize((int) position - 1).last().isEqualTo(position - 1);
    }

    private static long damage(Verification verification) {
        LogDamaged damage = verification.damage();
        assertThat(damage).isNotNull();
        assertThat(verification.to()).isEqualTo(damage == null ? 0 : damage.position() - 1);
        return damage == null ? 0 : damage.position();
    }

    private void readAll() {
        assertThat(log.readEvents(null, false).count()).isEqualTo(COMMITS);
    }

    private MongoCollection<BsonDocument> commits() {
        return database.getCollection("voting.commits", BsonDocument.class);
    }
}
