package fr.encharge.embedded.store;

import fr.encharge.embedded.EmbeddedStartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;

/** RocksDB's native library: from its jar into a file, which is deleted as soon as it is loaded; a kill leaves none. */
final class RocksLibrary {

    private static boolean loaded;

    private RocksLibrary() {}

    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            Path directory = Files.createTempDirectory("encharge-rocksdb");
            NativeLibraryLoader.getInstance().loadLibrary(directory.toString());
            StoreFiles.delete(directory);
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new EmbeddedStartFailed("RocksDB cannot be loaded on this machine: " + e.getMessage(), e);
        }
        RocksDB.loadLibrary();
        loaded = true;
    }
}
