package fr.encharge.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;

/**
 * A broker that was killed leads its partitions still, as the metadata have it. The next one would act on that until its
 * own registration: what it does as coordinator of transactions under the old epoch then meets what it does under the new
 * one, and now and then a transaction stayed open for ever, and the producer with it (Kafka 4.1: markers of both epochs
 * for one producer share their result). So the controller starts by itself and takes the dead broker off its books.
 */
final class KilledBroker {

    private static final int PATIENCE_SECONDS = 60;

    private KilledBroker() {}

    /** A broker that ends by itself leaves a file that says so. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve("__cluster_metadata-0"))
                && Files.notExists(directory.resolve(".kafka_cleanshutdown"));
    }

    /** @throws EmbeddedStartFailed if the controller cannot start or does not answer */
    static void unregister(Path directory, int port) {
        var controller = EmbeddedKafka.started(BrokerSettings.ofController(directory, port));
        try (var admin = Admin.create(Map.of("bootstrap.controllers", "127.0.0.1:" + port))) {
            admin.unregisterBroker(BrokerSettings.NODE).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartFailed("Interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new EmbeddedStartFailed("The killed broker in " + directory + " cannot be unregistered: " + e, e);
            }
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }
}
