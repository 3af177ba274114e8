package fr.encharge.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the gateway until it says that all of the platform is healthy. */
final class Health {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Health() {}

    static void await(URI health) {
        var client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int status = ask(client, health);
        while (status != 200) {
            if (System.nanoTime() > deadline) {
                throw new StartFailed(
                        "The platform is not healthy after " + PATIENCE.toSeconds() + " s (" + health + " answers "
                                + status + ").",
                        null);
            }
            pause();
            status = ask(client, health);
        }
    }

    private static int ask(HttpClient client, URI health) {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while starting", e);
    }
}
