package fr.encharge.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-compatible store in this JVM, on disk or in memory. It listens on 127.0.0.1 only. A clean stop loses
 * nothing; a kill loses at most the last second, since the store commits once a second.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int ACCEPTORS = 1;
    /** A request holds its thread while it waits for its collection: as many as there are clients at work. */
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final @Nullable DataDirectory directory;
    private final InetSocketAddress address;

    private EmbeddedMongo(MongoServer server, @Nullable DataDirectory directory, InetSocketAddress address) {
        this.server = server;
        this.directory = directory;
        this.address = address;
    }

    /**
     * Starts the store and returns when it takes requests.
     *
     * @param dir made if it is not there
     * @param port 0 for a free one
     * @throws EmbeddedStartFailed if the directory is in use or not writable, its file is damaged, or the port is taken
     */
    public static EmbeddedMongo start(Path dir, int port) {
        DataDirectory directory = DataDirectory.hold(dir);
        try {
            return serve(new H2Backend(open(directory.path().resolve("store.mv"))), directory, port);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** A store on a free port whose documents end with it. */
    public static EmbeddedMongo inMemory() {
        return serve(H2Backend.inMemory(), null, 0);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        try {
            server.shutdownNow();
        } finally {
            if (directory != null) {
                directory.close();
            }
        }
    }

    private static EmbeddedMongo serve(MongoBackend backend, @Nullable DataDirectory directory, int port) {
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), ACCEPTORS, WORKERS);
        } catch (Exception e) { // Netty throws the checked BindException undeclared
            server.shutdownNow();
            backend.close();
            throw new EmbeddedStartFailed("The port " + port + " is taken by another program.", e);
        }
        return new EmbeddedMongo(server, directory, server.getLocalAddress());
    }

    private static MVStore open(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .backgroundExceptionHandler((thread, e) -> log.error("The store cannot write to {}", file, e))
                    .open();
        } catch (MVStoreException e) {
            throw new EmbeddedStartFailed("The store's file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
