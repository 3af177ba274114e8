package fr.encharge.eventlog;

import java.util.List;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The stored form of commits, format 1. The field names are a contract for ever; docs/event-log.md explains each. */
final class CommitDocument {

    static final String POSITION = "_id";
    static final String FORMAT = "v";
    static final String LOG = "l";
    static final String COMMIT_ID = "c";
    static final String AGGREGATE = "a";
    static final String TYPE = "k";
    static final String FIRST = "f";
    static final String LATEST = "u";
    static final String PREVIOUS = "p";
    static final String DIGEST = "h";
    static final String EVENTS = "e";
    static final String EVENT_ID = "i";
    static final String EVENT_TIME = "t";
    static final String EVENT_NAME = "n";
    static final String EVENT_REVISION = "r";
    static final String EVENT_PAYLOAD = "p";
    static final String EVENT_METADATA = "m";

    private CommitDocument() {}

    static BsonDocument of(PlacedCommit placed) {
        Commit commit = placed.commit();
        BsonDocument document = new BsonDocument(POSITION, new BsonInt64(placed.position()))
                .append(FORMAT, new BsonInt32(CommitDigest.FORMAT))
                .append(LOG, new BsonString(placed.log()))
                .append(COMMIT_ID, new BsonBinary(commit.id()))
                .append(AGGREGATE, new BsonString(commit.aggregate()));
        appendUnlessNull(document, TYPE, commit.type());
        return document.append(FIRST, new BsonInt64(commit.first()))
                .append(LATEST, new BsonString(placed.latest()))
                .append(
                        EVENTS,
                        new BsonArray(
                                commit.events().stream().map(CommitDocument::of).toList()))
                .append(PREVIOUS, new BsonBinary(placed.previous().bytes()))
                .append(DIGEST, new BsonBinary(placed.digest().bytes()));
    }

    static BsonDocument of(StoredEvent event) {
        BsonDocument document = new BsonDocument(EVENT_ID, new BsonString(event.id()))
                .append(EVENT_TIME, new BsonString(event.time()))
                .append(EVENT_NAME, new BsonString(event.name()));
        appendUnlessNull(document, EVENT_REVISION, event.revision());
        return document.append(EVENT_PAYLOAD, new BsonBinary(event.payload()))
                .append(EVENT_METADATA, new BsonBinary(event.metadata()));
    }

    /** The commit in the document; one that is not intact if it has not the form of format 1. */
    static PlacedCommit read(BsonDocument document) {
        long position = document.getNumber(POSITION).longValue();
        try {
            if (document.getNumber(FORMAT).intValue() == CommitDigest.FORMAT) {
                return readPlaced(position, document);
            }
        } catch (BSONException e) {
            return misshapen(position);
        }
        return misshapen(position);
    }

    private static PlacedCommit readPlaced(long position, BsonDocument document) {
        List<StoredEvent> events = document.getArray(EVENTS).stream()
                .map(event -> readEvent(event.asDocument()))
                .toList();
        Commit commit = new Commit(
                document.getBinary(COMMIT_ID).asUuid(),
                document.getString(AGGREGATE).getValue(),
                textOrNull(document, TYPE),
                document.getNumber(FIRST).longValue(),
                events);
        return new PlacedCommit(
                document.getString(LOG).getValue(),
                position,
                new Digest(document.getBinary(PREVIOUS).getData()),
                document.getString(LATEST).getValue(),
                commit,
                new Digest(document.getBinary(DIGEST).getData()));
    }

    private static PlacedCommit misshapen(long position) {
        Commit nothing = new Commit(Mark.START.commitId(), "", null, 0, List.of());
        return new PlacedCommit("", position, Digest.NONE, "", nothing, Digest.NONE);
    }

    static StoredEvent readEvent(BsonDocument event) {
        return new StoredEvent(
                event.getString(EVENT_ID).getValue(),
                event.getString(EVENT_TIME).getValue(),
                event.getString(EVENT_NAME).getValue(),
                textOrNull(event, EVENT_REVISION),
                event.getBinary(EVENT_PAYLOAD).getData(),
                event.getBinary(EVENT_METADATA).getData());
    }

    static Mark readMark(BsonDocument document) {
        return new Mark(
                document.getNumber(POSITION).longValue(),
                document.getBinary(COMMIT_ID).asUuid(),
                new Digest(document.getBinary(DIGEST).getData()),
                document.getString(LATEST).getValue());
    }

    private static void appendUnlessNull(BsonDocument document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, new BsonString(value));
        }
    }

    private static @Nullable String textOrNull(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value == null ? null : value.asString().getValue();
    }
}
