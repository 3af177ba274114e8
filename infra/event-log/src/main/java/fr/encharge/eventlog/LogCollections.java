package fr.encharge.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;

/** The collections of a log: {@code NAME.commits}, {@code NAME.snapshots}, {@code NAME.checkpoints}, {@code NAME.pulse}. */
final class LogCollections {

    static final String PULSE = "pulse";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,19})?");
    private static final int NAMESPACE_EXISTS = 48;
    private static final WriteConcern SAFE = WriteConcern.MAJORITY.withJournal(true);

    private LogCollections() {}

    static MongoCollection<BsonDocument> commits(MongoDatabase database, String log) {
        return collection(database, log, "commits");
    }

    static MongoCollection<BsonDocument> snapshots(MongoDatabase database, String log) {
        return collection(database, log, "snapshots");
    }

    static MongoCollection<BsonDocument> checkpoints(MongoDatabase database, String log) {
        return collection(database, log, "checkpoints");
    }

    static MongoCollection<BsonDocument> pulse(MongoDatabase database, String log) {
        return collection(database, log, PULSE);
    }

    static String checkedName(String log) {
        if (!NAME.matcher(log).matches()) {
            throw new IllegalArgumentException("not the name of a log (voting, voting.2): " + log);
        }
        return log;
    }

    static void create(MongoDatabase database, String log) {
        Set<String> present = new TreeSet<>(database.listCollectionNames().into(new ArrayList<>()));
        for (String part : List.of("commits", "snapshots", "checkpoints", PULSE)) {
            if (!present.contains(checkedName(log) + "." + part)) {
                createCollection(database, log + "." + part);
            }
        }
        commits(database, log).createIndex(uniqueKey(), new IndexOptions().unique(true));
        if (pulse(database, log).find(eq(PULSE)).first() == null) {
            createPulse(database, log);
        }
    }

    /** @throws IllegalStateException if the commits lack their unique index: without it nothing is promised */
    static void requireCreated(MongoDatabase database, String log) {
        for (Document index : commits(database, log).listIndexes()) {
            if (isUniqueKey(index)) {
                return;
            }
        }
        throw new IllegalStateException("the log " + log + " was not created, or has lost its unique index");
    }

    private static boolean isUniqueKey(Document index) {
        return Boolean.TRUE.equals(index.get("unique"))
                && index.get("key") instanceof Document key
                && List.copyOf(key.keySet()).equals(List.of(CommitDocument.AGGREGATE, CommitDocument.FIRST));
    }

    private static org.bson.conversions.Bson uniqueKey() {
        return Indexes.ascending(CommitDocument.AGGREGATE, CommitDocument.FIRST);
    }

    private static void createCollection(MongoDatabase database, String name) {
        try {
            database.createCollection(name);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
    }

    private static void createPulse(MongoDatabase database, String log) {
        try {
            pulse(database, log)
                    .insertOne(new BsonDocument("_id", new BsonString(PULSE)).append("n", new BsonInt64(0)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static MongoCollection<BsonDocument> collection(MongoDatabase database, String log, String part) {
        return database.getCollection(checkedName(log) + "." + part, BsonDocument.class)
                .withWriteConcern(SAFE)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
