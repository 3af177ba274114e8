package fr.encharge.platform.view;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;

/** What a batch does to one document, in its order. */
final class DocumentUpdates {

    private record One(String guard, long sequence, BsonDocument update) {}

    private static final UpdateOptions CREATING = new UpdateOptions().upsert(true);

    private final Document mine;
    private final List<One> updates = new ArrayList<>();
    private final Map<String, Long> lasts = new HashMap<>();

    DocumentUpdates(String id, String authority, long build) {
        this.mine = new Document(StoredFields.ID, id)
                .append(StoredFields.AUTHORITY, authority)
                .append(StoredFields.BUILD, build);
    }

    /** What comes again within the batch has been seen by then. */
    void add(String guard, long sequence, BsonDocument update) {
        Long last = lasts.get(guard);
        if (last == null || sequence > last) {
            updates.add(new One(guard, sequence, update));
            lasts.put(guard, sequence);
        }
    }

    /** For a document that is there and has seen nothing of it: as few writes as say the same. */
    List<WriteModel<Document>> merged() {
        List<Merge> merges = new ArrayList<>();
        Map<String, Long> before = new HashMap<>();
        for (One one : updates) {
            Merge open = merges.isEmpty() ? null : merges.get(merges.size() - 1);
            if (open == null || !open.add(one.guard, one.sequence, one.update)) {
                merges.add(new Merge(one.guard, before.get(one.guard), one.sequence, one.update));
            }
            before.put(one.guard, one.sequence);
        }
        return merges.stream().map(merge -> merge.guarded(mine)).toList();
    }

    /** For any document, also one that is not there or has seen some of it. */
    List<WriteModel<Document>> oneByOne() {
        List<WriteModel<Document>> models = new ArrayList<>();
        models.add(new UpdateOneModel<>(mine, Updates.setOnInsert(StoredFields.SEEN, new Document()), CREATING));
        updates.forEach(one -> models.add(new Merge(one.guard, null, one.sequence, one.update).guarded(mine)));
        return models;
    }

    /** Whether a document as it is stored has seen all of it. */
    boolean areIn(Document stored) {
        Document seen = stored.get(StoredFields.SEEN, Document.class);
        return mine.getString(StoredFields.AUTHORITY).equals(stored.getString(StoredFields.AUTHORITY))
                && mine.getLong(StoredFields.BUILD).equals(stored.getLong(StoredFields.BUILD))
                && updates.stream()
                        .allMatch(
                                one -> seen.get(one.guard) instanceof Number last && last.longValue() >= one.sequence);
    }
}
