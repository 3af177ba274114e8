package fr.encharge.platform.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.encharge.platform.event.MetaDataKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Guarded writes to the collections of a view: what a document has seen changes it no more. */
final class ViewBatch implements Batch {

    /** Which changes are taken: a view takes all, its audit those that the stored document has seen. */
    @FunctionalInterface
    interface Admission {

        boolean admits(String collection, String id, String guard, long sequence);
    }

    private static final int MOST_WRITES = 1_000;
    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);
    private static final UpdateOptions CREATING = new UpdateOptions().upsert(true);

    private final ViewStore store;
    private final long build;
    private final Projector projector;
    private final Admission admission;
    private final Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();
    private int size;

    ViewBatch(ViewStore store, long build, Projector projector) {
        this(store, build, projector, (collection, id, guard, sequence) -> true);
    }

    ViewBatch(ViewStore store, long build, Projector projector, Admission admission) {
        this.store = store;
        this.build = build;
        this.projector = projector;
        this.admission = admission;
    }

    @Override
    public void take(EventMessage<?> event, Fact fact, String guard) throws Exception {
        if (!projector.handles(event)) {
            return;
        }
        Changes changes = projector.project(event, fact);
        if (!changes.isEmpty() && !(event.getMetaData().get(MetaDataKeys.AUTHORITY) instanceof String)) {
            throw new IllegalArgumentException("An event without authority: " + event.getIdentifier());
        }
        String authority = String.valueOf(event.getMetaData().get(MetaDataKeys.AUTHORITY));
        changes.updates()
                .forEach((collection, updates) -> updates.forEach((id, update) -> {
                    if (admission.admits(collection, id, guard, fact.sequence())) {
                        Document mine = new Document(StoredFields.ID, id)
                                .append(StoredFields.AUTHORITY, authority)
                                .append(StoredFields.BUILD, build);
                        add(collection, id, mine, guarded(mine, update, guard, fact.sequence()));
                    }
                }));
    }

    @Override
    public boolean isFull() {
        return size >= MOST_WRITES;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void write() {
        writes.forEach(this::write);
    }

    private void add(String collection, String id, Bson mine, WriteModel<Document> update) {
        List<WriteModel<Document>> list = writes.computeIfAbsent(collection, any -> new ArrayList<>());
        if (ids.computeIfAbsent(collection, any -> new HashSet<>()).add(id)) {
            list.add(new UpdateOneModel<>(mine, Updates.setOnInsert(StoredFields.SEEN, new Document()), CREATING));
            size++;
        }
        list.add(update);
        size++;
    }

    private static WriteModel<Document> guarded(Bson mine, BsonDocument update, String guard, long sequence) {
        String seen = StoredFields.SEEN + "." + guard;
        update.computeIfAbsent("$set", any -> new BsonDocument()).asDocument().append(seen, new BsonInt64(sequence));
        Bson unseen = Filters.not(Filters.gte(seen, sequence));
        return new UpdateOneModel<>(Filters.and(mine, unseen), update);
    }

    private void write(String name, List<WriteModel<Document>> models) {
        MongoCollection<Document> collection = store.collection(name);
        try {
            collection.bulkWrite(models, ORDERED);
        } catch (MongoBulkWriteException failure) {
            if (!isInTheWayOf(failure, name)) {
                throw failure;
            }
            collection.bulkWrite(models, ORDERED);
        }
    }

    /** Whether the write failed on documents of an older build, which are gone now. */
    private boolean isInTheWayOf(MongoBulkWriteException failure, String name) {
        boolean duplicate =
                failure.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        if (!duplicate) {
            return false;
        }
        Bson older = Filters.and(
                Filters.in(StoredFields.ID, ids.getOrDefault(name, Set.of())), Filters.lt(StoredFields.BUILD, build));
        return store.collection(name).deleteMany(older).getDeletedCount() > 0;
    }
}
