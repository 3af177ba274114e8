package fr.encharge.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All that the services ask of a MongoDB, through the real driver. It runs against any server with {@code
 * -Dencharge.mongo.uri=mongodb://…}: what is not in here, services must not use.
 */
class CompatibilityTest {

    private static final int DUPLICATE_KEY = 11_000;

    private static MongoUnderTest mongo;

    private MongoDatabase database;
    private MongoCollection<Document> ideas;

    @BeforeAll
    static void start() {
        mongo = MongoUnderTest.start();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void takeANewDatabase() {
        database = mongo.newDatabase();
        ideas = database.getCollection("ideas")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    // documents

    @Test
    void everyTypeComesBackAsItWas() {
        Document idea = new Document("_id", "idea-1")
                .append("text", "Un vélo pour l'accueil \u0000 🚲")
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.5)
                .append("yes", true)
                .append("at", Date.from(Instant.parse("2026-11-24T08:00:00.123Z")))
                .append("nothing", null)
                .append("object", new ObjectId())
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("inner", new Document("a", List.of(1, "b", new Document("c", null))));
        ideas.insertOne(idea);

        assertThat(ideas.find(eq("_id", "idea-1")).first()).isEqualTo(idea);
    }

    @Test
    void aUuidAsBytesIsFoundByThem() {
        var rows = database.getCollection("commits", BsonDocument.class);
        BsonBinary id = new BsonBinary(UUID.randomUUID());
        rows.insertOne(new BsonDocument("_id", id));

        assertThat(rows.find(eq("_id", id)).first()).isEqualTo(new BsonDocument("_id", id));
    }

    @Test
    void anIdIsMadeWhereNoneIsGiven() {
        ideas.insertOne(new Document("title", "un"));

        assertThat(ideas.find().first()).extracting("_id").isInstanceOf(ObjectId.class);
    }

    @Test
    void numbersOfDifferentTypesAreOneId() {
        ideas.insertOne(new Document("_id", 7L));

        assertThat(ideas.find(eq("_id", 7)).first()).isNotNull();
        assertThat(ideas.find(eq("_id", 7.0)).first()).isNotNull();
        assertThatThrownBy(() -> ideas.insertOne(new Document("_id", 7))).isInstanceOf(MongoWriteException.class);
    }

    // unique keys

    @Test
    void aDuplicateIdIsRefusedByName() {
        ideas.insertOne(new Document("_id", "idea-1"));

        var refused =
                catchThrowableOfType(MongoWriteException.class, () -> ideas.insertOne(new Document("_id", "idea-1")));
        assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(refused)
                .hasMessageContaining("E11000 duplicate key error collection: " + ideas.getNamespace())
                .hasMessageContaining("index: _id_ dup key: { _id: \"idea-1\" }");
    }

    @Test
    void aDuplicateKeyIsRefusedByTheNameOfItsIndex() {
        ideas.createIndex(Indexes.ascending("a", "f"), new IndexOptions().unique(true));
        ideas.insertOne(new Document("_id", 1).append("a", "idea-1").append("f", 0L));

        var refused = catchThrowableOfType(
                MongoWriteException.class,
                () -> ideas.insertOne(
                        new Document("_id", 2).append("a", "idea-1").append("f", 0L)));
        assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(refused).hasMessageContaining("index: a_1_f_1 dup key: { a: \"idea-1\", f: 0");
        assertThat(ideas.countDocuments()).isEqualTo(1);
    }

    @Test
    void missingFieldsAreEqualNullsInAUniqueIndex() {
        ideas.createIndex(Indexes.ascending("a", "f"), new IndexOptions().unique(true));
        ideas.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> ideas.insertOne(new Document("_id", 2).append("a", null)))
                .isInstanceOf(MongoWriteException.class);
        ideas.insertOne(new Document("_id", 3).append("a", "x"));
        assertThatThrownBy(() -> ideas.insertOne(new Document("_id", 4).append("a", "x")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void anUpdateIntoAnothersKeyIsRefusedAndChangesNothing() {
        ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        ideas.insertMany(
                List.of(new Document("_id", 1).append("slug", "un"), new Document("_id", 2).append("slug", "deux")));

        assertThatThrownBy(() -> ideas.updateOne(eq("_id", 2), Updates.set("slug", "un")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("slug_1");
        assertThat(ids(ideas.find(eq("slug", "deux")))).containsExactly(2);
        ideas.updateOne(eq("_id", 1), Updates.set("slug", "trois"));
        ideas.updateOne(eq("_id", 2), Updates.set("slug", "un"));
        assertThat(ids(ideas.find(eq("slug", "un")))).containsExactly(2);
    }

    @Test
    void aUniqueIndexCannotBeMadeOverDuplicates() {
        ideas.insertMany(List.of(new Document("slug", "un"), new Document("slug", "un")));

        assertThatThrownBy(() -> ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true)))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("E11000");
        assertThat(indexNames()).containsExactly("_id_");
        ideas.insertOne(new Document("slug", "un"));
    }

    // inserts and bulks

    @Test
    void anOrderedInsertStopsAtTheFirstRefusedAndKeepsWhatIsBefore() {
        ideas.insertOne(new Document("_id", 3));

        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> ideas.insertMany(numbered(1, 6), new InsertManyOptions().ordered(true)));
        assertThat(refused.getWriteErrors()).hasSize(1);
        assertThat(refused.getWriteErrors().get(0).getIndex()).isEqualTo(2);
        assertThat(refused.getWriteErrors().get(0).getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(ids(ideas.find().sort(ascending("_id")))).containsExactly(1, 2, 3);
    }

    @Test
    void anUnorderedInsertGoesOn() {
        ideas.insertOne(new Document("_id", 3));

        assertThatThrownBy(() -> ideas.insertMany(numbered(1, 6), new InsertManyOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(ids(ideas.find().sort(ascending("_id")))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aDuplicateWithinOneInsertIsRefused() {
        assertThatThrownBy(() -> ideas.insertMany(List.of(new Document("_id", 1), new Document("_id", 1))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(ideas.countDocuments()).isEqualTo(1);
    }

    @Test
    void aBulkCreatesOnceThenUpdatesUnderAGuard() {
        var bulk = List.of(
                new UpdateOneModel<Document>(
                        new Document("_id", "idea-1").append("authority", "ville"),
                        Updates.setOnInsert("seen", new Document()),
                        new UpdateOptions().upsert(true)),
                new UpdateOneModel<Document>(
                        and(eq("_id", "idea-1"), not(gte("seen.voting", 7L))),
                        Updates.combine(Updates.inc("votes", 1), Updates.set("seen.voting", 7L))));

        ideas.bulkWrite(bulk, new BulkWriteOptions().ordered(true));
        ideas.bulkWrite(bulk, new BulkWriteOptions().ordered(true));

        assertThat(ideas.find().first())
                .isEqualTo(new Document("_id", "idea-1")
                        .append("authority", "ville")
                        .append("seen", new Document("voting", 7L))
                        .append("votes", 1));
    }

    @Test
    void anOrderedBulkOfUpdatesStopsAtTheFirstRefused() {
        ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        ideas.insertMany(List.of(
                new Document("_id", 1).append("slug", "un"),
                new Document("_id", 2).append("slug", "deux"),
                new Document("_id", 3).append("slug", "trois")));

        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> ideas.bulkWrite(
                        List.of(
                                new UpdateOneModel<>(eq("_id", 1), Updates.set("seen", 1)),
                                new UpdateOneModel<>(eq("_id", 2), Updates.set("slug", "un")),
                                new UpdateOneModel<>(eq("_id", 3), Updates.set("seen", 1))),
                        new BulkWriteOptions().ordered(true)));
        assertThat(refused.getWriteErrors().get(0).getIndex()).isEqualTo(1);
        assertThat(ids(ideas.find(exists("seen")))).containsExactly(1);
    }

    @Test
    void eachUpdateOfABulkSeesThoseBeforeIt() {
        ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        ideas.insertMany(
                List.of(new Document("_id", 1).append("slug", "un"), new Document("_id", 2).append("slug", "deux")));

        ideas.bulkWrite(List.of(
                new UpdateOneModel<>(eq("_id", 1), Updates.set("slug", "trois")),
                new UpdateOneModel<>(eq("_id", 2), Updates.set("slug", "un")),
                new UpdateOneModel<>(eq("_id", 1), Updates.inc("votes", 1)),
                new UpdateOneModel<>(eq("_id", 1), Updates.inc("votes", 1)),
                new UpdateOneModel<>(eq("slug", "un"), Updates.set("found", true)),
                new UpdateOneModel<>(
                        eq("_id", 3), Updates.setOnInsert("slug", "deux"), new UpdateOptions().upsert(true)),
                new UpdateOneModel<>(eq("_id", 3), Updates.set("found", true))));

        assertThat(ideas.find().sort(ascending("_id")))
                .containsExactly(
                        new Document("_id", 1).append("slug", "trois").append("votes", 2),
                        new Document("_id", 2).append("slug", "un").append("found", true),
                        new Document("_id", 3).append("slug", "deux").append("found", true));
        assertThat(ideas.find(eq("slug", "deux")).map(one -> one.get("_id"))).containsExactly(3);
    }

    @Test
    void aBulkMayTakeAUniqueValueOnlyOnce() {
        ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        ideas.insertMany(
                List.of(new Document("_id", 1).append("slug", "trois"), new Document("_id", 2).append("slug", "deux")));

        assertThatThrownBy(() -> ideas.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 1), Updates.set("slug", "un")),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("slug", "un")))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(ids(ideas.find(eq("slug", "un")))).containsExactly(1);
    }

    @Test
    void indexesAreMadeWhileBulksGoOn() throws Exception {
        ideas.insertMany(numbered(1, 20));
        MongoCollection<Document> patient = ideas.withTimeout(30, TimeUnit.SECONDS);
        List<UpdateOneModel<Document>> bulk = IntStream.range(1, 20)
                .mapToObj(id -> new UpdateOneModel<Document>(eq("_id", id), Updates.inc("votes", 1)))
                .toList();

        var bulks = CompletableFuture.runAsync(() -> IntStream.range(0, 200).forEach(i -> patient.bulkWrite(bulk)));
        for (int i = 0; i < 20; i++) {
            patient.createIndex(Indexes.ascending("votes", "field" + i));
        }
        bulks.get(1, TimeUnit.MINUTES);
        assertThat(ids(ideas.find(eq("votes", 200)))).hasSize(19);
    }

    // updates

    @Test
    void updateOneChangesOneAndSaysHowManyMatched() {
        ideas.insertMany(numbered(1, 4));

        var result = ideas.updateOne(gt("_id", 1), Updates.set("seen", true));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(ideas.countDocuments(eq("seen", true))).isEqualTo(1);
        assertThat(ideas.updateOne(eq("_id", 9), Updates.set("seen", true)).getMatchedCount())
                .isZero();
    }

    @Test
    void operatorsChangeWhatTheySay() {
        ideas.insertOne(new Document("_id", 1)
                .append("votes", 1)
                .append("gone", true)
                .append("list", List.of("a", "b"))
                .append("inner", new Document("x", 1)));

        ideas.updateOne(
                eq("_id", 1),
                Updates.combine(
                        Updates.inc("votes", 2L),
                        Updates.unset("gone"),
                        Updates.set("inner.y", "deux"),
                        Updates.addToSet("list", "b"),
                        Updates.push("more", 1),
                        Updates.max("most", 5)));
        ideas.updateOne(eq("_id", 1), Updates.addToSet("list", "c"));
        ideas.updateOne(eq("_id", 1), Updates.pull("list", "a"));

        assertThat(ideas.find().first())
                .isEqualTo(new Document("_id", 1)
                        .append("votes", 3L)
                        .append("list", List.of("b", "c"))
                        .append("inner", new Document("x", 1).append("y", "deux"))
                        .append("more", List.of(1))
                        .append("most", 5));
    }

    @Test
    void updateManyAndDeleteManyReachAll() {
        ideas.createIndex(Indexes.ascending("build"));
        ideas.insertMany(numbered(1, 301));

        assertThat(ideas.updateMany(lte("_id", 200), Updates.set("build", 1)).getModifiedCount())
                .isEqualTo(200);
        assertThat(ideas.deleteMany(lt("build", 2)).getDeletedCount()).isEqualTo(200);
        assertThat(ideas.countDocuments()).isEqualTo(100);
        assertThat(ideas.deleteOne(gt("_id", 0)).getDeletedCount()).isEqualTo(1);
        assertThat(ideas.estimatedDocumentCount()).isEqualTo(99);
    }

    @Test
    void anUpsertTellsTheIdThatItMade() {
        var made = ideas.updateOne(eq("_id", "k"), Updates.setOnInsert("n", 1), new UpdateOptions().upsert(true));
        var kept = ideas.updateOne(eq("_id", "k"), Updates.setOnInsert("n", 2), new UpdateOptions().upsert(true));

        assertThat(made.getUpsertedId()).isNotNull();
        assertThat(kept.getUpsertedId()).isNull();
        assertThat(ideas.find().first()).containsEntry("n", 1);
    }

    @Test
    void aGuardedReplaceThatDoesNotMatchIsADuplicate() {
        ideas.insertOne(new Document("_id", "idea-1").append("s", 5L));

        assertThatThrownBy(() -> ideas.replaceOne(
                        and(eq("_id", "idea-1"), lt("s", 4L)),
                        new Document("_id", "idea-1").append("s", 4L),
                        new ReplaceOptions().upsert(true)))
                .isInstanceOf(MongoWriteException.class);
        ideas.replaceOne(
                and(eq("_id", "idea-1"), lt("s", 6L)),
                new Document("_id", "idea-1").append("s", 6L),
                new ReplaceOptions().upsert(true));
        assertThat(ideas.find().first()).containsEntry("s", 6L);
    }

    @Test
    void findOneAndUpdateMakesOnceAndGivesWhatIsThere() {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        Document made = ideas.findOneAndUpdate(eq("_id", "c"), Updates.setOnInsert("key", 1), options);
        Document kept = ideas.findOneAndUpdate(eq("_id", "c"), Updates.setOnInsert("key", 2), options);

        assertThat(made).isEqualTo(new Document("_id", "c").append("key", 1)).isEqualTo(kept);
        assertThat(ideas.findOneAndDelete(eq("_id", "c"))).isEqualTo(made);
        assertThat(ideas.findOneAndUpdate(eq("_id", "c"), Updates.set("key", 3)))
                .isNull();
    }

    // queries

    @Test
    void rangesOfIdsComeInOrderUpToTheLimitFromBothEnds() {
        ideas.insertMany(numbered(1, 200));

        assertThat(ids(ideas.find(gt("_id", 10)).sort(ascending("_id")).limit(3)))
                .containsExactly(11, 12, 13);
        assertThat(ids(ideas.find(and(gte("_id", 10), lte("_id", 12))).sort(descending("_id"))))
                .containsExactly(12, 11, 10);
        assertThat(ids(ideas.find(gt("_id", 0)).sort(descending("_id")).limit(1)))
                .containsExactly(199);
        assertThat(ids(ideas.find(in("_id", 5, 3, 900)).sort(ascending("_id")))).containsExactly(3, 5);
        assertThat(ids(ideas.find().sort(ascending("_id")).skip(2).limit(2))).containsExactly(3, 4);
    }

    @Test
    void aCompoundIndexGivesPrefixRangeAndOrder() {
        ideas.createIndex(compoundIndex(Indexes.ascending("authority"), Indexes.descending("votes", "_id")));
        for (int i = 0; i < 40; i++) {
            ideas.insertOne(new Document("_id", i)
                    .append("authority", i % 2 == 0 ? "ville" : "agglo")
                    .append("votes", i / 4));
        }

        Bson ville = eq("authority", "ville");
        assertThat(ids(ideas.find(ville).sort(descending("votes", "_id")).limit(4)))
                .containsExactly(38, 36, 34, 32);
        assertThat(ids(ideas.find(and(ville, lte("votes", 8), or(lt("votes", 8), lt("_id", 34))))
                        .sort(descending("votes", "_id"))
                        .limit(3)))
                .containsExactly(32, 30, 28);
        assertThat(ids(ideas.find(and(ville, gt("votes", 1), lt("votes", 3))).sort(ascending("votes", "_id"))))
                .containsExactly(8, 10);
    }

    @Test
    void aMissingFieldIsNullToEqualityAndNotToExists() {
        ideas.createIndex(Indexes.ascending("authority", "held"));
        ideas.insertOne(new Document("_id", 1).append("authority", "ville"));
        ideas.insertOne(new Document("_id", 2).append("authority", "ville").append("held", true));
        assertThat(ids(ideas.find(and(eq("authority", "ville"), exists("held")))))
                .containsExactly(2);

        ideas.insertOne(new Document("_id", 3).append("authority", "ville").append("held", null));
        assertThat(ids(ideas.find(and(eq("authority", "ville"), eq("held", null)))))
                .containsExactlyInAnyOrder(1, 3);
        assertThat(ids(ideas.find(and(eq("authority", "ville"), exists("held")))))
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void anArrayIsFoundByEachOfItsElements() {
        ideas.createIndex(Indexes.ascending("tags"));
        ideas.insertOne(new Document("_id", 1).append("tags", List.of("vélo", "eau")));
        ideas.insertOne(new Document("_id", 2).append("tags", List.of()));
        ideas.insertOne(new Document("_id", 3).append("tags", "eau"));

        assertThat(ids(ideas.find(eq("tags", "eau")))).containsExactlyInAnyOrder(1, 3);
        assertThat(ids(ideas.find(in("tags", "eau", "vélo")))).containsExactlyInAnyOrder(1, 3);
        assertThat(ids(ideas.find(exists("tags")))).containsExactlyInAnyOrder(1, 2, 3);
        ideas.updateOne(eq("_id", 1), Updates.pull("tags", "eau"));
        assertThat(ids(ideas.find(eq("tags", "eau")))).containsExactly(3);
    }

    @Test
    void whatHoldsSeveralElementsComesInTheOrderOfAnotherField() {
        ideas.createIndex(compoundIndex(Indexes.ascending("authority", "marks"), Indexes.descending("at", "_id")));
        for (int i = 0; i < 30; i++) {
            ideas.insertOne(new Document("_id", i)
                    .append("authority", "ville")
                    .append("marks", i % 3 == 0 ? List.of(7L, -9L, (long) i) : List.of(7L))
                    .append("at", i / 2));
        }

        Bson both = and(eq("authority", "ville"), eq("marks", 7L), eq("marks", -9L));
        assertThat(ids(ideas.find(both).sort(descending("at", "_id")).limit(3))).containsExactly(27, 24, 21);
        assertThat(ids(ideas.find(and(both, exists("at"), lte("at", 10), or(lt("at", 10), lt("_id", 21))))
                        .sort(descending("at", "_id"))
                        .limit(2)))
                .containsExactly(18, 15);
        ideas.updateOne(eq("_id", 18), Updates.unset("marks"));
        assertThat(ids(ideas.find(and(both, lte("at", 9)))
                        .sort(descending("at", "_id"))
                        .limit(1)))
                .containsExactly(15);
    }

    @Test
    void projectionsKeepOrLeaveOut() {
        ideas.insertOne(new Document("_id", 1)
                .append("title", "un")
                .append("seen", new Document("x", 1))
                .append("events", List.of(new Document("i", 1).append("p", 2))));

        assertThat(ideas.find().projection(exclude("seen", "events")).first())
                .isEqualTo(new Document("_id", 1).append("title", "un"));
        assertThat(ideas.find().projection(include("events.i")).first())
                .isEqualTo(new Document("_id", 1).append("events", List.of(new Document("i", 1))));
    }

    @Test
    void aCursorGivesAllBatchByBatch() {
        ideas.insertMany(numbered(0, 1_234));

        assertThat(ids(ideas.find().sort(ascending("_id")).batchSize(100)))
                .isEqualTo(IntStream.range(0, 1_234).boxed().toList());
        assertThat(ids(ideas.find().sort(descending("_id")))).hasSize(1_234);
        assertThat(ids(ideas.find(gte("_id", 200)).batchSize(7).limit(20))).hasSize(20);
    }

    @Test
    void countsAndDistinctsGoByTheFilter() {
        ideas.insertMany(numbered(0, 50));
        ideas.updateMany(lt("_id", 20), Updates.set("category", "eau"));

        assertThat(ideas.countDocuments(eq("category", "eau"))).isEqualTo(20);
        assertThat(ideas.countDocuments(eq("category", "eau"), new CountOptions().limit(5)))
                .isEqualTo(5);
        assertThat(ideas.distinct("category", String.class)).containsExactly("eau");
    }

    // collections and indexes

    @Test
    void collectionsAndIndexesAreListedAndDropped() {
        database.createCollection("voting.commits");
        ideas.createIndex(Indexes.ascending("a", "f"), new IndexOptions().unique(true));
        ideas.createIndex(Indexes.descending("at"));
        ideas.createIndex(Indexes.descending("at"));

        assertThat(database.listCollectionNames()).contains("ideas", "voting.commits");
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "a_1_f_1", "at_-1");
        assertThat(catchThrowableOfType(MongoCommandException.class, () -> database.createCollection("voting.commits"))
                        .getErrorCode())
                .isEqualTo(48);
        ideas.dropIndex("at_-1");
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "a_1_f_1");
        ideas.drop();
        assertThat(database.listCollectionNames()).containsExactly("voting.commits");
        assertThat(ideas.find().first()).isNull();
        database.drop();
        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void whatWasDroppedDoesNotComeBack() {
        ideas.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        ideas.insertOne(new Document("_id", 1).append("slug", "un"));
        ideas.drop();
        ideas.insertOne(new Document("_id", 1).append("slug", "un"));
        ideas.insertOne(new Document("_id", 2).append("slug", "un"));

        assertThat(ideas.countDocuments()).isEqualTo(2);
        assertThat(indexNames()).containsExactly("_id_");
    }

    @Test
    void anIndexMadeLaterHoldsWhatIsThere() {
        ideas.insertMany(numbered(0, 300));
        ideas.createIndex(Indexes.descending("_id", "x"));
        ideas.createIndex(Indexes.ascending("x"));
        ideas.updateMany(gte("_id", 100), Updates.set("x", 1));
        ideas.createIndex(Indexes.ascending("x", "_id"));

        assertThat(ids(ideas.find(eq("x", 1)).sort(ascending("_id")).limit(2))).containsExactly(100, 101);
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
        assertThat(database.runCommand(new Document("isMaster", 1))).containsKey("maxWireVersion");
        ideas.insertOne(new Document());
        assertThat(database.runCommand(new Document("collStats", "ideas"))).containsEntry("count", 1);
        assertThat(mongo.client().getDatabase("admin").runCommand(new Document("serverStatus", 1)))
                .containsKey("version");
        assertThat(mongo.client().listDatabaseNames()).contains(database.getName());
    }

    private List<String> indexNames() {
        return ideas.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private static List<Integer> ids(com.mongodb.client.FindIterable<Document> found) {
        return found.map(document -> document.getInteger("_id")).into(new ArrayList<>());
    }

    private static List<Document> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Document("_id", i)).toList();
    }
}
