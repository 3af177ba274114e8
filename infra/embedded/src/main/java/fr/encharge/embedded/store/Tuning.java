package fr.encharge.embedded.store;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WALRecoveryMode;

/**
 * RocksDB's settings: small in memory, compacted by levels. Nothing is compressed, so that a search of the files tells
 * whether an erased text is gone.
 */
final class Tuning implements AutoCloseable {

    private static final long MB = 1 << 20;
    private static final int BITS_A_KEY = 10;

    private final Cache cache = new LRUCache(64 * MB);
    private final BloomFilter filter = new BloomFilter(BITS_A_KEY);
    private final Options options = new Options();

    Tuning() {
        memory();
        files();
        log();
    }

    Options options() {
        return options;
    }

    private void memory() {
        var table = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setFilterPolicy(filter)
                .setCacheIndexAndFilterBlocks(true)
                .setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table).setWriteBufferSize(16 * MB).setMaxWriteBufferNumber(2);
    }

    /** The list of files is begun anew at each change: the old one would go on telling keys that were deleted. */
    private void files() {
        options.setCompressionType(CompressionType.NO_COMPRESSION)
                .setTargetFileSizeBase(16 * MB)
                .setMaxBytesForLevelBase(64 * MB)
                .setLevelCompactionDynamicLevelBytes(true)
                .setMaxBackgroundJobs(2)
                .setMaxTotalWalSize(64 * MB)
                .setMaxManifestFileSize(1)
                .setManifestPreallocationSize(64 << 10);
    }

    /** After a kill the end of the log may be torn; damage anywhere else must not pass for that. */
    private void log() {
        options.setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxLogFileSize(MB)
                .setStatsDumpPeriodSec(0);
    }

    @Override
    public void close() {
        options.close();
        filter.close();
        cache.close();
    }
}
