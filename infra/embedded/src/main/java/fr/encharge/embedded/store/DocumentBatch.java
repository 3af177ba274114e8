package fr.encharge.embedded.store;

import java.util.HashMap;
import java.util.Map;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes of documents with their index entries, written together: one document wholly or not at all. */
final class DocumentBatch implements AutoCloseable {

    private static final long LARGE = 4 << 20;

    private final Storage storage;
    private final WriteBatch batch = new WriteBatch();
    /** Whether each is there after this batch. */
    private final Map<Key, Boolean> changed = new HashMap<>();

    DocumentBatch(Storage storage) {
        this.storage = storage;
    }

    /** Whether the first key of the range is changed. */
    boolean changes(KeyRange range) {
        return changed.containsKey(new Key(range.from()));
    }

    /** Whether it is there after this batch. */
    boolean holds(Key key) {
        Boolean after = changed.get(key);
        return after != null ? after : storage.getLatest(key.bytes()) != null;
    }

    void put(byte[] key, byte[] value) {
        changed.put(new Key(key), true);
        change(into -> into.put(key, value));
    }

    void delete(byte[] key) {
        changed.put(new Key(key), false);
        change(into -> into.delete(key));
    }

    void change(Storage.Change change) {
        try {
            change.into(batch);
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    /** To be called between two documents. */
    void writeIfLarge() {
        if (batch.getDataSize() > LARGE) {
            write();
        }
    }

    void write() {
        try {
            storage.write(batch);
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
        batch.clear();
        changed.clear();
    }

    /** Whatever was not written yet is not written. */
    @Override
    public void close() {
        batch.close();
    }
}
