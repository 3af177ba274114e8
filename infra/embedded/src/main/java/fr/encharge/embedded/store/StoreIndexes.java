package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The indexes of a collection: kept with each document, built on those that are there. Guarded by the collection. */
final class StoreIndexes {

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
        List<EntryChange> changes = new ArrayList<>();
        for (StoreIndex index : usable.subList(1, usable.size())) {
            EntryChange change = EntryChange.of(index, before, after, position);
            if (change != null) {
                requireUnique(batch, change, after);
                changes.add(change);
            }
        }
        changes.forEach(change -> apply(batch, change, position));
    }

    DuplicateKeyError duplicate(StoreIndex index, Document document) {
        return new DuplicateKeyError(index, collection, index.getKeys(), index.describe(document));
    }

    private void requireUnique(DocumentBatch batch, EntryChange change, @Nullable Document after) {
        if (after == null || !change.index().isUnique()) {
            return;
        }
        for (Key key : change.come()) {
            if (batch.holds(key)) {
                throw duplicate(change.index(), after);
            }
        }
    }

    private void apply(DocumentBatch batch, EntryChange change, byte[] position) {
        change.gone().forEach(key -> batch.delete(key.bytes()));
        change.come().forEach(key -> batch.put(key.bytes(), position));
        flag(batch, change.index(), change.flags());
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

    /** One that was built and is not listed, since a kill came between: nothing has kept it meanwhile. */
    void forgetUnlisted(String index) {
        Catalog.Entry place = storage.catalog().find(name(index));
        if (place != null && named(index) == null) {
            storage.write(batch -> erase(batch, index, place));
        }
    }

    /** From nothing; one that was not built to its end before is built anew. */
    private void build(StoreIndex index, Catalog.@Nullable Entry unfinished) {
        storage.write(batch -> {
            if (unfinished != null) {
                erase(batch, index.getName(), unfinished);
            }
            index.place(storage.catalog().add(batch, name(index)));
        });
        try (DocumentBatch batch = new DocumentBatch(storage);
                Range documents = storage.rangeOfLatest(collection.all(), true)) {
            while (documents.next()) {
                Document document = Bson.decode(documents.value());
                EntryChange change = EntryChange.of(index, null, document, documents.key());
                if (change != null) {
                    requireUnique(batch, change, document);
                    apply(batch, change, documents.key());
                }
                batch.writeIfLarge();
            }
            flag(batch, index, StoreIndex.COMPLETE);
            batch.write();
        } catch (MongoServerError e) {
            storage.write(batch -> erase(batch, index.getName(), index.place()));
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
        storage.write(batch -> erase(batch, index.getName(), index.place()));
    }

    void dropAll(WriteBatch batch) throws RocksDBException {
        for (StoreIndex index : usable.subList(1, usable.size())) {
            erase(batch, index.getName(), index.place());
        }
        usable.retainAll(List.of(byId));
    }

    private void erase(WriteBatch batch, String index, Catalog.Entry place) throws RocksDBException {
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
        return name(index.getName());
    }

    private String name(String index) {
        return collection.getFullName() + '\0' + index;
    }
}
