package fr.encharge.embedded.store;

/**
 * What a store has done since it was opened.
 *
 * @param scans queries that no index served and that read more than ten documents
 * @param syncs of the write-ahead log
 * @param syncNanos the time that they took
 * @param bytes of documents and indexes in files and in memory
 */
public record StoreStatistics(long scans, long syncs, long syncNanos, long bytes) {}
