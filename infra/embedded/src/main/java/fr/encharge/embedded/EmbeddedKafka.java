package fr.encharge.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker and its KRaft controller in this JVM, one node, all its state in one directory. It listens on
 * 127.0.0.1 only, makes no topic by itself and forgets no record. A stop is clean; after a kill the next start takes the
 * dead broker off the controller's books first.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int TRIES_ON_FREE_PORTS = 3;

    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(DataDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param dir made and formatted if it is not there
     * @param port 0 for a free one
     * @param fsync whether every record is synced to disk before it is acknowledged; without it a record survives the
     *     end of the process but not of the machine
     * @throws EmbeddedStartFailed if the directory is in use or not writable, or the port is taken
     */
    public static EmbeddedKafka start(Path dir, int port, boolean fsync) {
        BrokerExit.becomesAnException();
        DataDirectory directory = DataDirectory.hold(dir);
        try {
            BrokerFormat.apply(directory.path());
            return start(directory, port, fsync);
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            directory.close();
        }
    }

    private static EmbeddedKafka start(DataDirectory directory, int port, boolean fsync) {
        for (int attempt = 1; ; attempt++) {
            int listener = port == 0 ? freePort() : requireFree(port);
            try {
                return startOnce(directory, listener, fsync);
            } catch (EmbeddedStartFailed e) {
                throw e;
            } catch (RuntimeException e) {
                if (!isBind(e)) {
                    throw new EmbeddedStartFailed("The broker cannot start in " + directory.path() + ": " + e, e);
                }
                if (attempt == TRIES_ON_FREE_PORTS) {
                    throw new EmbeddedStartFailed("Other programs take the ports of the broker as it starts.", e);
                }
            }
        }
    }

    private static EmbeddedKafka startOnce(DataDirectory directory, int port, boolean fsync) {
        if (KilledBroker.isIn(directory.path())) {
            KilledBroker.unregister(directory.path(), freePort());
        }
        var settings = BrokerSettings.of(directory.path(), port, freePort(), fsync);
        return new EmbeddedKafka(directory, started(settings), port);
    }

    static KafkaRaftServer started(Properties settings) {
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            BrokerExit.whileStarting(server::startup);
            return server;
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw e;
        }
    }

    static int freePort() {
        return bound(0);
    }

    private static int requireFree(int port) {
        return bound(port);
    }

    private static int bound(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    private static EmbeddedStartFailed taken(int port, Exception e) {
        return new EmbeddedStartFailed("The port " + port + " is taken by another program.", e);
    }

    private static boolean isBind(Throwable e) {
        return Stream.iterate(e, t -> t != null, Throwable::getCause).anyMatch(BindException.class::isInstance);
    }
}
