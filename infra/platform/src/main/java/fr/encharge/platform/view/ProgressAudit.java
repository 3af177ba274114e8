package fr.encharge.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What the views and automations of a service have written of themselves, beside their documents. */
public final class ProgressAudit {

    private final MongoDatabase database;

    public ProgressAudit(MongoDatabase database) {
        this.database = database;
    }

    /** The progress that others than its follower have changed, a sentence each. */
    public List<String> changedByOthers(List<String> views) {
        List<String> changed = new ArrayList<>();
        views.forEach(view -> changed.addAll(changedByOthers(view + ".progress")));
        changed.addAll(changedByOthers("automations"));
        return changed;
    }

    /** The messages that were passed over for ever because an operator said so, a sentence each. */
    public List<String> skipped() {
        List<String> skipped = new ArrayList<>();
        for (Document skip : new Skips(database).all()) {
            skipped.add("%s passes over %s since %s: %s"
                    .formatted(
                            skip.getString("view"),
                            skip.getString("message"),
                            skip.getDate("at").toInstant(),
                            skip.getString("reason")));
        }
        return skipped;
    }

    private List<String> changedByOthers(String collection) {
        MongoCollection<Document> documents = database.getCollection(collection);
        return ProgressStore.changedByOthers(documents.find()).stream()
                .map(document -> "%s %s: position %s, offset %s is not what its follower wrote"
                        .formatted(
                                collection,
                                document.getString(StoredFields.ID),
                                document.get("position"),
                                document.get("offset")))
                .toList();
    }
}
