package fr.encharge.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/** Every thousandth digest, written by whoever reads past it, so that a rewritten log does not fit any more. */
final class Checkpoints {

    static final int EVERY = 1_000;

    private static final String NUMBER = "_id";
    private static final String POSITION = "p";
    private static final String DIGEST = "h";

    private final MongoCollection<BsonDocument> checkpoints;
    private final Map<Long, Digest> known = new ConcurrentHashMap<>();

    Checkpoints(MongoCollection<BsonDocument> checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** @throws LogDamaged if there is a checkpoint with another digest */
    void pass(PlacedCommit commit) {
        long position = commit.position();
        if (position % EVERY != 0) {
            return;
        }
        Digest digest = known.computeIfAbsent(position / EVERY, number -> readOrInsert(number, commit.digest()));
        if (!digest.equals(commit.digest())) {
            known.remove(position / EVERY);
            throw new LogDamaged(position, "its checkpoint says another digest");
        }
    }

    /** The digest that the checkpoint says of the position; null if there is none. */
    @Nullable Digest at(long position) {
        BsonDocument found = checkpoints.find(eq(NUMBER, position / EVERY)).first();
        return found == null ? null : digestOf(found);
    }

    /** The position of the last checkpoint, 0 if there is none. */
    long last() {
        BsonDocument found = checkpoints
                .find(gt(NUMBER, 0L))
                .sort(descending(NUMBER))
                .limit(1)
                .first();
        return found == null ? 0 : found.getNumber(POSITION).longValue();
    }

    private Digest readOrInsert(long number, Digest digest) {
        Digest present = at(number * EVERY);
        return present == null ? insert(number, digest) : present;
    }

    private Digest insert(long number, Digest digest) {
        try {
            checkpoints.insertOne(new BsonDocument(NUMBER, new BsonInt64(number))
                    .append(POSITION, new BsonInt64(number * EVERY))
                    .append(DIGEST, new BsonBinary(digest.bytes())));
            return digest;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // another reader was faster; what it wrote may not be majority-read yet, so the next one to pass compares
            Digest present = at(number * EVERY);
            return present == null ? digest : present;
        }
    }

    private static Digest digestOf(BsonDocument checkpoint) {
        return new Digest(checkpoint.getBinary(DIGEST).getData());
    }
}
