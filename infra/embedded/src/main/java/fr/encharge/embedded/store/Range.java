package fr.encharge.embedded.store;

import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** The entries of a range of keys, one after the other; closes itself at its end. */
final class Range implements AutoCloseable {

    private final Slice from;
    private final Slice to;
    private final ReadOptions options;
    private final RocksIterator entries;
    private final boolean forward;
    private boolean begun;
    private boolean closed;

    Range(RocksDB db, @Nullable View view, KeyRange range, boolean forward) {
        this.from = new Slice(range.from());
        this.to = new Slice(range.to());
        this.options = view == null ? new ReadOptions() : new ReadOptions(view.options());
        this.forward = forward;
        options.setIterateLowerBound(from).setIterateUpperBound(to);
        entries = db.newIterator(options);
    }

    /** Goes to the next entry; false behind the last. */
    boolean next() {
        if (closed) {
            return false;
        }
        move();
        if (entries.isValid()) {
            return true;
        }
        check();
        close();
        return false;
    }

    byte[] key() {
        return entries.key();
    }

    byte[] value() {
        return entries.value();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            entries.close();
            options.close();
            from.close();
            to.close();
        }
    }

    private void move() {
        if (begun && forward) {
            entries.next();
        } else if (begun) {
            entries.prev();
        } else if (forward) {
            entries.seekToFirst();
        } else {
            entries.seekToLast();
        }
        begun = true;
    }

    private void check() {
        try {
            entries.status();
        } catch (RocksDBException e) {
            close();
            throw new StorageFailed(e);
        }
    }
}
