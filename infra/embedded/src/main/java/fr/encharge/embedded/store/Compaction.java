package fr.encharge.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites files so that no byte of what was deleted or replaced is left in them: the log is begun anew, then the files
 * of the ranges. One at a time, on a thread of its own; whoever asks while the same is waiting shares it.
 */
final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final RocksDB db;
    private final Durability durability;
    private final Path files;
    private final Map<String, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread one = new Thread(run, "store-compaction");
        one.setDaemon(true);
        return one;
    });

    Compaction(RocksDB db, Durability durability, Path files) {
        this.db = db;
        this.durability = durability;
        this.files = files;
    }

    /** @param name of what the ranges hold; true once nothing of what was deleted in them before is in any file */
    CompletableFuture<Boolean> of(String name, List<KeyRange> ranges) {
        return waiting.computeIfAbsent(
                name,
                any -> CompletableFuture.supplyAsync(
                        () -> {
                            waiting.remove(name);
                            return compact(ranges);
                        },
                        thread));
    }

    private boolean compact(List<KeyRange> ranges) {
        long deleted = db.getLatestSequenceNumber();
        try {
            boolean unseen = durability.covered(deleted).join() && holds(() -> oldestSeen() >= deleted);
            List<Path> logs = logs();
            flush();
            for (KeyRange range : ranges) {
                compact(range);
            }
            return unseen && holds(() -> logs.stream().noneMatch(Files::exists));
        } catch (RocksDBException | IOException e) {
            log.error("The store cannot be compacted", e);
            return false;
        }
    }

    private void flush() throws RocksDBException {
        try (FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
            db.flush(wait);
        }
    }

    private void compact(KeyRange range) throws RocksDBException {
        try (CompactRangeOptions all = new CompactRangeOptions()
                .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)
                .setExclusiveManualCompaction(false)) {
            db.compactRange(db.getDefaultColumnFamily(), range.from(), range.to(), all);
        }
    }

    /** What a reader still sees is not removed. */
    private long oldestSeen() {
        try {
            long sequence = db.getLongProperty("rocksdb.oldest-snapshot-sequence");
            return sequence == 0 ? Long.MAX_VALUE : sequence;
        } catch (RocksDBException e) {
            throw new StorageFailed(e);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            log.trace("ended: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
