package fr.encharge.embedded.store;

import fr.encharge.embedded.EmbeddedStartFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** The files of a store: made whole or not at all, opened only when they are of this format and undamaged. */
final class StoreFiles {

    private static final String FORMAT = "encharge-store 1\n";
    private static final String MARKER = "FORMAT";

    private StoreFiles() {}

    /**
     * The directory of the files, which are made if there are none.
     *
     * @throws EmbeddedStartFailed saying in one sentence why they cannot be opened
     */
    static Path prepare(Path directory, Options options) {
        Path files = directory.resolve("store");
        try {
            refuseOldOnes(directory);
            if (!Files.exists(files)) {
                create(files, options);
            }
            requireFormat(files);
            return files;
        } catch (IOException e) {
            throw new EmbeddedStartFailed("The store in " + files + " cannot be read: " + e.getMessage(), e);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @throws EmbeddedStartFailed if some checksum is not right */
    static RocksDB open(Path files, Options options) {
        RocksDB db = null;
        try {
            db = RocksDB.open(options.setCreateIfMissing(false), files.toString());
            db.verifyChecksum();
            return db;
        } catch (RocksDBException e) {
            if (db != null) {
                db.close();
            }
            throw new EmbeddedStartFailed("The store in " + files + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Under another name until it is complete. */
    private static void create(Path files, Options options) throws IOException {
        Path unfinished = files.resolveSibling("store.new");
        if (Files.exists(unfinished)) {
            delete(unfinished);
        }
        try (RocksDB db = RocksDB.open(options.setCreateIfMissing(true), unfinished.toString())) {
            Files.writeString(unfinished.resolve(MARKER), FORMAT);
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireFormat(Path files) throws IOException {
        Path marker = files.resolve(MARKER);
        String format = Files.exists(marker) ? Files.readString(marker, StandardCharsets.UTF_8) : "";
        if (!format.equals(FORMAT)) {
            throw new EmbeddedStartFailed("The store in " + files + " is of another format than this version's.");
        }
    }

    private static void refuseOldOnes(Path directory) {
        if (Files.exists(directory.resolve("store.mv"))) {
            throw new EmbeddedStartFailed("The store in " + directory + " was written by version 0.1 on H2, which this"
                    + " version does not read: start with an empty directory, or go on with that version.");
        }
    }
}
