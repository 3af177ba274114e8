package fr.encharge.embedded.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.Snapshot;

/** The state of the store at one moment, kept as long as somebody reads it. */
final class View {

    private final RocksDB db;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final long sequence;
    private final AtomicInteger readers = new AtomicInteger(1);

    private View(RocksDB db) {
        this.db = db;
        this.snapshot = db.getSnapshot();
        this.sequence = snapshot.getSequenceNumber();
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    /** The present state, held once. */
    static View now(RocksDB db) {
        return new View(db);
    }

    /** The last write that it shows. */
    long sequence() {
        return sequence;
    }

    ReadOptions options() {
        return options;
    }

    /** This, held once more; null if its last reader has gone. */
    @Nullable View hold() {
        int before = readers.getAndUpdate(count -> count == 0 ? 0 : count + 1);
        return before == 0 ? null : this;
    }

    void release() {
        if (readers.decrementAndGet() == 0) {
            options.close();
            db.releaseSnapshot(snapshot);
        }
    }
}
