package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The indexes of a collection: kept with each document, built on those that are there. Guarded by the collection. */
final class StoreIndexes {

    private static final Set<Key> NONE = Set.of();

    private final StoreCollection collection;
    private final Storage storage;
    private final StoreIndex byId;
    private final List<StoreIndex> usable = new CopyOnWriteArrayList<>();

    StoreIndexes(StoreCollection collection, Storage storage, StoreIndex byId) {
        this.collection = collection;
        this.storage = storage;
        this.byId = byId;
        usable.add(byId);
    }

    /** The order of the ids first. */
    List<StoreIndex> usable() {
        return usable;
    }

    /**
     * Puts into the batch how the entries change with the document.
     *
     * @throws DuplicateKeyError if another document has a unique key; then nothing is in the batch
     */
    void change(DocumentBatch batch, @Nullable Document before, @Nullable Document after, byte[] position) {
        List<StoreIndex> kept = usable.subList(1, usable.size());
        if (after != null) {
            kept.forEach(index -> requireUnique(batch, index, before, after, position));
        }
        kept.forEach(index -> change(batch, index, before, after, position));
    }

    DuplicateKeyError duplicate(StoreIndex index, Document document) {
        return new DuplicateKeyError(index, collection, index.getKeys(), index.describe(document));
    }

    private void requireUnique(
            DocumentBatch batch, StoreIndex index, @Nullable Document before, Document after, byte[] position) {
        Set<Key> old = before == null ? NONE : index.entries(before, position);
        for (Key key : index.entries(after, position)) {
            if (index.isUnique() && !old.contains(key) && (batch.adds(key) || storage.getLatest(key.bytes()) != null)) {
                throw duplicate(index, after);
            }
        }
    }

    private void change(
            DocumentBatch batch,
            StoreIndex index,
            @Nullable Document before,
            @Nullable Document after,
            byte[] position) {
        Set<Key> old = before == null ? NONE : index.entries(before, position);
        Set<Key> now = after == null ? NONE : index.entries(after, position);
        old.stream().filter(key -> !now.contains(key)).forEach(key -> batch.delete(key.bytes()));
        now.stream().filter(key -> !old.contains(key)).forEach(key -> batch.add(key, position));
        if (after != null) {
            flag(batch, index, StoreIndex.flags(index.values(after)));
        }
    }

    private void flag(DocumentBatch batch, StoreIndex index, int flags) {
        Catalog.Entry place = index.place();
        if ((place.flags() | flags) != place.flags()) {
            index.place(new Catalog.Entry(place.number(), place.flags() | flags));
            batch.change(into -> storage.catalog().put(into, name(index), index.place()));
        }
    }

    void add(StoreIndex index) {
        StoreIndex present = named(index.getName());
        if (present != null) {
            if (!present.toIndexDescription().equals(index.toIndexDescription())) {
                throw new IndexKeySpecsConflictException(index, present);
            }
            return;
        }
        Catalog.Entry place = storage.catalog().find(name(index));
        if (place != null && (place.flags() & StoreIndex.COMPLETE) != 0) {
            index.place(place);
        } else {
            build(index, place);
        }
        usable.add(index);
    }

    /** From nothing; one that was not built to its end before is built anew. */
    private void build(StoreIndex index, Catalog.@Nullable Entry unfinished) {
        storage.write(batch -> {
            if (unfinished != null) {
                erase(batch, index, unfinished);
            }
            index.place(storage.catalog().add(batch, name(index)));
        });
        try (DocumentBatch batch = new DocumentBatch(storage);
                Range documents = storage.rangeOfLatest(collection.all(), true)) {
            while (documents.next()) {
                Document document = Bson.decode(documents.value());
                requireUnique(batch, index, null, document, documents.key());
                change(batch, index, null, document, documents.key());
                batch.writeIfLarge();
            }
            flag(batch, index, StoreIndex.COMPLETE);
            batch.write();
        } catch (MongoServerError e) {
            storage.write(batch -> erase(batch, index, index.place()));
            throw new IndexBuildFailedException(e, collection);
        }
        // what majority reads see must have the index, too, before they use it
        storage.syncNow();
    }

    void drop(String name) {
        StoreIndex index = named(name);
        if (index == null) {
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        }
        usable.remove(index);
        storage.write(batch -> erase(batch, index, index.place()));
    }

    void dropAll(WriteBatch batch) throws RocksDBException {
        for (StoreIndex index : usable.subList(1, usable.size())) {
            erase(batch, index, index.place());
        }
        usable.retainAll(List.of(byId));
    }

    private void erase(WriteBatch batch, StoreIndex index, Catalog.Entry place) throws RocksDBException {
        Storage.eraseInto(batch, place.number());
        storage.catalog().remove(batch, name(index));
    }

    private @Nullable StoreIndex named(String name) {
        return usable.stream()
                .filter(index -> index.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String name(StoreIndex index) {
        return collection.getFullName() + '\0' + index.getName();
    }
}
