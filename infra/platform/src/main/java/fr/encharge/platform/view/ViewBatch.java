package fr.encharge.platform.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import fr.encharge.platform.event.MetaDataKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
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

    private final ViewStore store;
    private final long build;
    private final Projector projector;
    private final Admission admission;
    private final Map<String, Map<String, DocumentUpdates>> updates = new LinkedHashMap<>();
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
                .forEach((collection, byId) -> byId.forEach((id, update) -> {
                    if (admission.admits(collection, id, guard, fact.sequence())) {
                        of(collection, id, authority).add(guard, fact.sequence(), update);
                        size++;
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
        updates.forEach((collection, documents) -> write(store.collection(collection), documents));
    }

    private DocumentUpdates of(String collection, String id, String authority) {
        return updates.computeIfAbsent(collection, any -> new LinkedHashMap<>())
                .computeIfAbsent(id, any -> new DocumentUpdates(id, authority, build));
    }

    /** All at once for the documents that are there and have seen nothing of it; the others one by one. */
    private void write(MongoCollection<Document> collection, Map<String, DocumentUpdates> documents) {
        List<WriteModel<Document>> merged = new ArrayList<>();
        documents.values().forEach(each -> merged.addAll(each.merged()));
        if (collection.bulkWrite(merged, ORDERED).getMatchedCount() < merged.size()) {
            Map<String, DocumentUpdates> left = new LinkedHashMap<>(documents);
            collection
                    .find(Filters.in(StoredFields.ID, documents.keySet()))
                    .projection(Projections.include(StoredFields.AUTHORITY, StoredFields.BUILD, StoredFields.SEEN))
                    .limit(documents.size())
                    .forEach(document -> left.computeIfPresent(
                            document.getString(StoredFields.ID), (id, each) -> each.areIn(document) ? null : each));
            writeOneByOne(collection, left);
        }
    }

    private void writeOneByOne(MongoCollection<Document> collection, Map<String, DocumentUpdates> documents) {
        List<WriteModel<Document>> models = new ArrayList<>();
        documents.values().forEach(each -> models.addAll(each.oneByOne()));
        if (models.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(models, ORDERED);
        } catch (MongoBulkWriteException failure) {
            if (!isInTheWayOf(failure, collection, documents.keySet())) {
                throw failure;
            }
            collection.bulkWrite(models, ORDERED);
        }
    }

    /** Whether the write failed on documents of an older build, which are gone now. */
    private boolean isInTheWayOf(
            MongoBulkWriteException failure, MongoCollection<Document> collection, Set<String> ids) {
        boolean duplicate =
                failure.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        if (!duplicate) {
            return false;
        }
        Bson older = Filters.and(Filters.in(StoredFields.ID, ids), Filters.lt(StoredFields.BUILD, build));
        return collection.deleteMany(older).getDeletedCount() > 0;
    }
}
