package fr.encharge.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static fr.encharge.eventlog.CommitDocument.AGGREGATE;
import static fr.encharge.eventlog.CommitDocument.COMMIT_ID;
import static fr.encharge.eventlog.CommitDocument.DIGEST;
import static fr.encharge.eventlog.CommitDocument.EVENTS;
import static fr.encharge.eventlog.CommitDocument.EVENT_ID;
import static fr.encharge.eventlog.CommitDocument.FIRST;
import static fr.encharge.eventlog.CommitDocument.LATEST;
import static fr.encharge.eventlog.CommitDocument.POSITION;
import static fr.encharge.eventlog.CommitDocument.TYPE;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The log's commits in MongoDB. Every query is a range of an index with a limit. */
final class MongoCommits implements CommitStore {

    static final String STANDALONE = "";

    private static final int DUPLICATE_KEY = 11_000;
    /** Spelled so because every store answers to it; some do not know {@code hello}. */
    private static final Document WHO_ARE_YOU = new Document("isMaster", 1);

    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);
    private static final Bson MARK = include(POSITION, COMMIT_ID, DIGEST, LATEST);

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> commits;
    private final MongoCollection<BsonDocument> pulse;

    MongoCommits(MongoDatabase database, String log) {
        this.database = database;
        this.commits = LogCollections.commits(database, log);
        this.pulse = LogCollections.pulse(database, log);
    }

    @Override
    public Inserted insert(List<PlacedCommit> group) {
        try {
            commits.insertMany(group.stream().map(CommitDocument::of).toList(), ORDERED);
            return Inserted.ALL;
        } catch (MongoBulkWriteException e) {
            boolean duplicate = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            return duplicate ? Inserted.DUPLICATE : Inserted.UNCLEAR;
        }
    }

    @Override
    public List<Mark> marks(long from, long to) {
        return commits.find(and(gte(POSITION, from), lte(POSITION, to)))
                .projection(MARK)
                .sort(ascending(POSITION))
                .limit((int) (to - from + 1))
                .map(CommitDocument::readMark)
                .into(new ArrayList<>());
    }

    /** Whether the known head is where it was, and whether something lies behind it: one look-up by exact keys. */
    List<Mark> look(long known) {
        return commits.find(in(POSITION, known, known + 1))
                .projection(MARK)
                .sort(ascending(POSITION))
                .limit(2)
                .map(CommitDocument::readMark)
                .into(new ArrayList<>());
    }

    @Override
    public @Nullable Mark mark(String aggregate, long first) {
        return commits.find(and(eq(AGGREGATE, aggregate), eq(FIRST, first)))
                .projection(MARK)
                .limit(1)
                .map(CommitDocument::readMark)
                .first();
    }

    @Override
    public @Nullable Mark last() {
        return commits.find(gt(POSITION, 0L))
                .projection(MARK)
                .sort(descending(POSITION))
                .limit(1)
                .map(CommitDocument::readMark)
                .first();
    }

    @Override
    public List<PlacedCommit> commits(long from, int limit) {
        return commits.find(gte(POSITION, from))
                .sort(ascending(POSITION))
                .limit(limit)
                .batchSize(limit)
                .map(CommitDocument::read)
                .into(new ArrayList<>());
    }

    /** At most {@code limit} commits of the aggregate, from that on whose first sequence number is {@code first}, ascending. */
    List<PlacedCommit> ofAggregate(String aggregate, long first, int limit) {
        return commits.find(and(eq(AGGREGATE, aggregate), gte(FIRST, first)))
                .sort(ascending(AGGREGATE, FIRST))
                .limit(limit)
                .batchSize(limit)
                .map(CommitDocument::read)
                .into(new ArrayList<>());
    }

    /** The first sequence number of the aggregate's commit that holds {@code sequence}; that itself if there is none. */
    long firstAtOrBelow(String aggregate, long sequence) {
        BsonDocument found = commits.find(and(eq(AGGREGATE, aggregate), lte(FIRST, sequence)))
                .projection(include(FIRST))
                .sort(descending(AGGREGATE, FIRST))
                .limit(1)
                .first();
        return found == null ? sequence : found.getNumber(FIRST).longValue();
    }

    /** The sequence number of the aggregate's last event. */
    OptionalLong lastSequence(String aggregate) {
        BsonDocument found = commits.find(and(eq(AGGREGATE, aggregate), gte(FIRST, 0L)))
                .projection(include(TYPE, FIRST, EVENTS + "." + EVENT_ID))
                .sort(descending(AGGREGATE, FIRST))
                .limit(1)
                .first();
        if (found == null || !found.containsKey(TYPE)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                found.getNumber(FIRST).longValue() + found.getArray(EVENTS).size() - 1);
    }

    @Override
    public String pulse() {
        if (pulse.updateOne(eq(LogCollections.PULSE), Updates.inc("n", 1L)).getMatchedCount() != 1) {
            throw new IllegalStateException("the log has no pulse: was it created?");
        }
        return term();
    }

    /** What tells this primary's term from every other one; {@link #STANDALONE} where there is no replica set. */
    String term() {
        Document primary = database.runCommand(WHO_ARE_YOU, ReadPreference.primary());
        if (primary.containsKey("setName")) {
            return primary.get("setVersion") + "/" + primary.get("electionId");
        }
        return "isdbgrid".equals(primary.get("msg")) ? "mongos" : STANDALONE;
    }
}
