package fr.encharge.embedded;

import de.bwaldvogel.mongo.MongoServer;
import fr.encharge.embedded.store.StoreBackend;
import fr.encharge.embedded.store.StoreStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MongoDB-compatible store in this JVM, on disk. It listens on 127.0.0.1 only. What is acknowledged with majority, or
 * as journaled, survives a kill of the process and, unless told otherwise, of the machine.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int ACCEPTORS = 1;
    /** A write holds its thread while others write to the same collection. */
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final StoreBackend backend;
    private final InetSocketAddress address;
    private final AutoCloseable files;

    private EmbeddedMongo(MongoServer server, StoreBackend backend, AutoCloseable files) {
        this.server = server;
        this.backend = backend;
        this.address = server.getLocalAddress();
        this.files = files;
    }

    /** As {@link #start(Path, int, boolean)}, on the disk. */
    public static EmbeddedMongo start(Path dir, int port) {
        return start(dir, port, true);
    }

    /**
     * Starts the store and returns when it takes requests.
     *
     * @param dir made if it is not there
     * @param port 0 for a free one
     * @param fsync whether what is acknowledged survives the end of the machine, not only of the process
     * @throws EmbeddedStartFailed if the directory is in use or not writable, the store in it is damaged or of another
     *     format, or the port is taken
     */
    public static EmbeddedMongo start(Path dir, int port, boolean fsync) {
        DataDirectory directory = DataDirectory.hold(dir);
        try {
            return serve(StoreBackend.open(directory.path(), fsync), port, directory);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** A store on a free port whose documents end with it; otherwise the same as on disk, where it has its files. */
    public static EmbeddedMongo inMemory() {
        try {
            Path directory = Files.createTempDirectory("encharge-store");
            return serve(StoreBackend.open(directory, false), 0, () -> StoreBackend.delete(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    public StoreStatistics statistics() {
        return backend.statistics();
    }

    @Override
    public void close() {
        try (files) {
            server.shutdownNow();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The store's files cannot be let go.", e);
        }
    }

    private static EmbeddedMongo serve(StoreBackend backend, int port, AutoCloseable files) {
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), ACCEPTORS, WORKERS);
        } catch (Exception e) { // Netty throws the checked BindException undeclared
            server.shutdownNow();
            throw new EmbeddedStartFailed("The port " + port + " is taken by another program.", e);
        }
        return new EmbeddedMongo(server, backend, files);
    }
}
