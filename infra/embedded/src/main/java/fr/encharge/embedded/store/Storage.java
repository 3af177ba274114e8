package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import fr.encharge.embedded.EmbeddedStartFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The one RocksDB of a store: all collections of all databases, one write-ahead log. */
final class Storage implements AutoCloseable {

    /** Something to put into a batch. */
    interface Change {
        void into(WriteBatch batch) throws RocksDBException;
    }

    private final Tuning tuning;
    private final RocksDB db;
    private final Catalog catalog;
    private final Durability durability;
    private final WriteOptions logged = new WriteOptions();
    private final LongAdder scans = new LongAdder();
    private final Compaction compaction;
    private volatile @Nullable RocksDBException failure;

    private Storage(Tuning tuning, Path files, boolean fsync) {
        this.tuning = tuning;
        this.db = StoreFiles.open(files, tuning.options());
        this.catalog = new Catalog(db);
        this.durability = fsync ? new GroupSync(db) : new PageCache(db);
        this.compaction = new Compaction(db, durability, files);
    }

    /** @throws EmbeddedStartFailed if the files are damaged, of another format or cannot be read */
    static Storage open(Path directory, boolean fsync) {
        RocksLibrary.load();
        Tuning tuning = new Tuning();
        try {
            return new Storage(tuning, StoreFiles.prepare(directory, tuning.options()), fsync);
        } catch (RuntimeException e) {
            tuning.close();
            throw e;
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Durability durability() {
        return durability;
    }

    Compaction compaction() {
        return compaction;
    }

    LongAdder scans() {
        return scans;
    }

    byte @Nullable [] get(byte[] key) {
        View view = Reading.current().view();
        try {
            return view == null ? db.get(key) : db.get(view.options(), key);
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    /** What a writer must see, whatever its request reads. */
    byte @Nullable [] getLatest(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    /** The entries of the range as this request sees them, open until its end at the latest. */
    Range range(KeyRange range, boolean forward) {
        Reading reading = Reading.current();
        return reading.closing(new Range(db, reading.view(), range, forward));
    }

    /** The same as a writer must see it, to be closed. */
    Range rangeOfLatest(KeyRange range, boolean forward) {
        return new Range(db, null, range, forward);
    }

    void write(Change change) {
        try (WriteBatch batch = new WriteBatch()) {
            change.into(batch);
            write(batch);
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    /** After a write that failed none is taken: what is counted in memory knows of it. A restart reads what is stored. */
    void write(WriteBatch batch) throws RocksDBException {
        RocksDBException before = failure;
        if (before != null) {
            throw before;
        }
        if (batch.count() > 0) {
            try {
                db.write(logged, batch);
            } catch (RocksDBException e) {
                failure = e;
                throw e;
            }
        }
    }

    /** The number of the last write. */
    long latest() {
        return db.getLatestSequenceNumber();
    }

    /** The state of this moment, to be released. */
    View now() {
        return View.now(db);
    }

    static void eraseInto(WriteBatch batch, int number) throws RocksDBException {
        KeyRange all = KeyRange.of(Catalog.prefix(number));
        batch.deleteRange(all.from(), all.to());
    }

    /** Makes the names of a collection and its indexes begin otherwise. */
    void rename(String from, String to) {
        write(batch -> {
            for (Map.Entry<String, Catalog.Entry> named :
                    catalog.beginningWith(from).entrySet()) {
                String rest = named.getKey().substring(from.length());
                if (rest.isEmpty() || rest.charAt(0) == 0) {
                    catalog.remove(batch, named.getKey());
                    catalog.put(batch, to + rest, named.getValue());
                }
            }
        });
    }

    /** Returns when all that was written until now is safe. */
    void syncNow() {
        if (!durability.covered(latest()).join()) {
            throw new MongoServerException("the store's files cannot be synced");
        }
    }

    /** About how many bytes the range takes. */
    long bytes(KeyRange range) {
        try (Slice from = new Slice(range.from());
                Slice to = new Slice(range.to())) {
            return db.getApproximateSizes(
                            List.of(new org.rocksdb.Range(from, to)),
                            SizeApproximationFlag.INCLUDE_FILES,
                            SizeApproximationFlag.INCLUDE_MEMTABLES)[0];
        }
    }

    long bytes() {
        try {
            return db.getLongProperty("rocksdb.total-sst-files-size")
                    + db.getLongProperty("rocksdb.cur-size-all-mem-tables");
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    @Override
    public void close() {
        compaction.close();
        durability.close();
        try (FlushOptions flush = new FlushOptions().setWaitForFlush(true)) {
            if (failure == null) {
                db.flush(flush);
            }
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        } finally {
            logged.close();
            db.close();
            tuning.close();
        }
    }
}
