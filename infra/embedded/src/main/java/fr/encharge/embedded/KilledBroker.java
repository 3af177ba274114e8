package fr.encharge.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * A broker that was killed leads its partitions still, as the metadata have it. The next one would act on that until its
 * own registration: what it does as coordinator of transactions under the old epoch then meets what it does under the new
 * one, and now and then a transaction stayed open for ever, and the producer with it (Kafka 4.1: markers of both epochs
 * for one producer share their result). So the controller starts by itself and takes the dead broker off its books.
 */
final class KilledBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private KilledBroker() {}

    /** A broker that closes its partitions leaves a file that says so. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve("__cluster_metadata-0"))
                && Files.notExists(directory.resolve(".kafka_cleanshutdown"));
    }

    /** @throws EmbeddedStartFailed if the controller cannot start or does not answer within a minute */
    static void unregister(Path directory, int port) {
        var controller = EmbeddedKafka.started(BrokerSettings.ofController(directory, port));
        try {
            unregisterAt("127.0.0.1:" + port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartFailed("Interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedStartFailed("The killed broker in " + directory + " cannot be unregistered: " + e, e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void unregisterAt(String controller)
            throws InterruptedException, ExecutionException, TimeoutException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!isUnregistered(controller, System.nanoTime() > patience)) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** The controller takes requests before it has read of which version its metadata are: then it is asked again. */
    private static boolean isUnregistered(String controller, boolean patienceIsOver)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(Map.of("bootstrap.controllers", controller))) {
            admin.unregisterBroker(BrokerSettings.NODE).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                return true;
            }
            if (patienceIsOver || !(e.getCause() instanceof UnsupportedVersionException)) {
                throw e;
            }
            return false;
        }
    }
}
