package fr.encharge.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of each aggregate: a cache of the log, which may be dropped at any time. */
final class Snapshots {

    private static final String AGGREGATE = "_id";
    private static final String TYPE = "k";
    private static final String SEQUENCE = "s";

    private final MongoCollection<BsonDocument> snapshots;

    Snapshots(MongoCollection<BsonDocument> snapshots) {
        this.snapshots = snapshots;
    }

    /** Stores the snapshot unless there is a newer one. */
    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        String aggregate = snapshot.getAggregateIdentifier();
        BsonDocument document = new BsonDocument(AGGREGATE, new BsonString(aggregate))
                .append(TYPE, new BsonString(snapshot.getType()))
                .append(SEQUENCE, new BsonInt64(snapshot.getSequenceNumber()));
        document.putAll(CommitDocument.of(AxonEvents.stored(snapshot, serializer)));
        try {
            snapshots.replaceOne(
                    and(eq(AGGREGATE, aggregate), lt(SEQUENCE, snapshot.getSequenceNumber())),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Nullable DomainEventData<byte[]> read(String aggregate) {
        BsonDocument found = snapshots.find(eq(AGGREGATE, aggregate)).first();
        if (found == null) {
            return null;
        }
        return AxonEvents.domainEvent(
                found.getString(TYPE).getValue(),
                aggregate,
                found.getNumber(SEQUENCE).longValue(),
                CommitDocument.readEvent(found));
    }
}
