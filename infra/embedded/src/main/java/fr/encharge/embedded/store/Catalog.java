package fr.encharge.embedded.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Which number stands for which collection or index; all their keys begin with it. A collection goes by its full name,
 * an index by that, a zero and its own name. Numbers are given once: what was dropped is never seen again.
 */
final class Catalog {

    static final int OWN = 0;
    static final int COUNTS = 1;
    private static final int FIRST = 16;
    private static final byte[] NEXT = prefix(OWN);

    /**
     * @param number stands for it
     * @param flags of an index
     */
    record Entry(int number, int flags) {

        byte[] bytes() {
            return ByteBuffer.allocate(5).putInt(number).put((byte) flags).array();
        }

        static Entry of(byte[] bytes) {
            return new Entry(ByteBuffer.wrap(bytes).getInt(), bytes[4]);
        }
    }

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private int next = FIRST;

    Catalog(RocksDB db) {
        try (Range range = new Range(db, null, KeyRange.of(NEXT), true)) {
            while (range.next()) {
                read(range.key(), range.value());
            }
        }
    }

    static byte[] prefix(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    synchronized @Nullable Entry find(String name) {
        return entries.get(name);
    }

    /** All whose name begins so. */
    synchronized Map<String, Entry> beginningWith(String prefix) {
        return new TreeMap<>(entries.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    synchronized Entry add(WriteBatch batch, String name) throws RocksDBException {
        Entry entry = new Entry(next++, 0);
        batch.put(NEXT, prefix(next));
        put(batch, name, entry);
        return entry;
    }

    synchronized void put(WriteBatch batch, String name, Entry entry) throws RocksDBException {
        batch.put(key(name), entry.bytes());
        entries.put(name, entry);
    }

    synchronized void remove(WriteBatch batch, String name) throws RocksDBException {
        batch.delete(key(name));
        entries.remove(name);
    }

    private void read(byte[] key, byte[] value) {
        if (key.length == NEXT.length) {
            next = ByteBuffer.wrap(value).getInt();
        } else {
            entries.put(
                    new String(key, NEXT.length, key.length - NEXT.length, StandardCharsets.UTF_8), Entry.of(value));
        }
    }

    private static byte[] key(String name) {
        return new OrderedBytes()
                .number32(OWN)
                .raw(name.getBytes(StandardCharsets.UTF_8))
                .toArray();
    }
}
