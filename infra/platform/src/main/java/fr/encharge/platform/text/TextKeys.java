package fr.encharge.platform.text;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The service's key collection, {@code textkeys}: one key a text. It has a backup of its own with a short retention, for
 * a text is erased by deleting its key. The id of an erased key is kept in {@code erasedkeys}, so that a key that comes
 * back with a backup is deleted again and none is ever made anew under that id.
 */
final class TextKeys {

    private static final String KEY = "key";
    private static final String KEYS = "textkeys";

    private final MongoDatabase database;
    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> erased;

    TextKeys(MongoDatabase database) {
        this.database = database;
        keys = durable(database, KEYS);
        erased = durable(database, "erasedkeys");
    }

    private static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /**
     * Stores the proposed key under that id unless there is one already.
     *
     * @return the key that is stored, 32 bytes
     * @throws TextErased when the key of that id was deleted for good
     */
    byte[] keep(UUID id, TextPlace place, byte[] proposed) {
        if (erased.find(eq(id.toString())).first() != null) {
            throw new TextErased();
        }
        keys.updateOne(
                eq(id.toString()),
                combine(
                        setOnInsert("authority", place.authority().value()),
                        setOnInsert("aggregate", place.aggregateId()),
                        setOnInsert("field", place.field()),
                        setOnInsert(KEY, new Binary(proposed))),
                new UpdateOptions().upsert(true));
        byte[] stored = find(List.of(id)).get(id);
        if (stored == null) {
            throw new TextErased();
        }
        return stored;
    }

    /** Those of the keys that still exist. */
    Map<UUID, byte[]> find(Collection<UUID> ids) {
        Map<UUID, byte[]> found = new HashMap<>();
        for (Document document :
                keys.find(in("_id", ids.stream().map(UUID::toString).toList())).limit(ids.size())) {
            found.put(
                    UUID.fromString(document.getString("_id")),
                    document.get(KEY, Binary.class).getData());
        }
        return found;
    }

    void erase(UUID id) {
        erased.updateOne(eq(id.toString()), setOnInsert("_id", id.toString()), new UpdateOptions().upsert(true));
        keys.deleteOne(eq(id.toString()));
        Traces.remove(database, KEYS);
    }

    /** Deletes again what a restored backup brought back. */
    void eraseAgain() {
        long back = 0;
        for (Document document : erased.find()) {
            back += keys.deleteOne(eq(document.getString("_id"))).getDeletedCount();
        }
        if (back > 0) {
            Traces.remove(database, KEYS);
        }
    }
}
