package fr.encharge.embedded.store;

import java.util.HashSet;
import java.util.Set;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes of documents with their index entries, written together: one document wholly or not at all. */
final class DocumentBatch implements AutoCloseable {

    private static final long LARGE = 4 << 20;

    private final Storage storage;
    private final WriteBatch batch = new WriteBatch();
    private final Set<Key> added = new HashSet<>();

    DocumentBatch(Storage storage) {
        this.storage = storage;
    }

    boolean adds(Key key) {
        return added.contains(key);
    }

    void add(Key key, byte[] value) {
        added.add(key);
        put(key.bytes(), value);
    }

    void put(byte[] key, byte[] value) {
        change(into -> into.put(key, value));
    }

    void delete(byte[] key) {
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
        added.clear();
    }

    /** Whatever was not written yet is not written. */
    @Override
    public void close() {
        batch.close();
    }
}
