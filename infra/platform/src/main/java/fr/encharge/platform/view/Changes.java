package fr.encharge.platform.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What one event changes in the documents of a view: handlers ask for it as a parameter. */
public final class Changes {

    private final Map<String, Map<String, Update>> byCollection = new LinkedHashMap<>();

    Changes() {}

    /**
     * Changes a document, which is created when it is not there yet. The write is guarded: played again, it changes
     * nothing, so that {@code $inc} is safe. Several updates of one document by one event become one.
     *
     * @param id unique over all authorities: an aggregate's id, or {@code <authority>/…}
     * @param updates of {@code $set $unset $inc $min $max}, each field by one operator
     */
    public void update(String collection, String id, Bson... updates) {
        Update update = byCollection
                .computeIfAbsent(collection, any -> new LinkedHashMap<>())
                .computeIfAbsent(id, any -> new Update());
        for (Bson each : updates) {
            update.add(each.toBsonDocument());
        }
    }

    boolean isEmpty() {
        return byCollection.isEmpty();
    }

    /** The update of each document, by collection and id. */
    Map<String, Map<String, BsonDocument>> updates() {
        Map<String, Map<String, BsonDocument>> updates = new LinkedHashMap<>();
        byCollection.forEach((collection, byId) -> {
            Map<String, BsonDocument> operators = new LinkedHashMap<>();
            byId.forEach((id, update) -> operators.put(id, update.operators()));
            updates.put(collection, operators);
        });
        return updates;
    }
}
