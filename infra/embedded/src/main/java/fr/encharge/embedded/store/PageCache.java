package fr.encharge.embedded.store;

import java.util.concurrent.CompletableFuture;
import org.rocksdb.RocksDB;

/** Whatever was written is safe enough: it survives the end of the process, which is all that was asked for. */
final class PageCache implements Durability {

    private final RocksDB db;

    PageCache(RocksDB db) {
        this.db = db;
    }

    @Override
    public View view() {
        return View.now(db);
    }

    @Override
    public CompletableFuture<Boolean> covered(long sequence) {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public long syncs() {
        return 0;
    }

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public void close() {}
}
