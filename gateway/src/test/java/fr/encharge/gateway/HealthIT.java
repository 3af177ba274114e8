package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** From the first request to the last. */
@Isolated("it says how long an end may take")
class HealthIT {

    @Test
    void itIsHealthyWhenAllServicesAre() {
        try (Town town = new Town()) {
            assertHealth(town, "/actuator/health", 200);
            assertThat(town.client
                            .send(town.client
                                    .request("/actuator/health")
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void oneServiceThatIsNotReadyIsEnoughToBeDown() {
        try (Town town = new Town()) {
            town.engagement.ready(false);

            assertHealth(town, "/actuator/health", 503);
            assertHealth(town, "/actuator/health/readiness", 200);
            assertHealth(town, "/actuator/health/liveness", 200);
        }
    }

    @Test
    void aServiceThatIsNotThereIsNotReady() {
        try (Town town = new Town()) {
            town.ideas.close();

            assertHealth(town, "/actuator/health", 503);
        }
    }

    @Test
    void metricsHaveAPortOfTheirOwnWhenTheyAreWanted() {
        try (Town town = new Town("--management.server.port=0", "--management.server.address=127.0.0.1")) {
            Client operator = new Client(town.port("local.management.port"));
            HttpResponse<String> metrics = operator.send(operator.request("/actuator/prometheus"));

            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body()).contains("jvm_memory_used_bytes");
            Client.assertProblem(town.client.send(town.client.request("/actuator/prometheus")), 404, "no-such-path");
            assertHealth(town, "/actuator/health", 200);
        }
    }

    @Test
    void whoIsBeingServedWhenItStopsIsServedAndStreamsDoNotHoldItUp() throws Exception {
        Town town = new Town();
        String token = town.identity.agent("agent-1");
        HttpResponse<InputStream> live =
                town.client.send(town.client.request("/api/v1/live", token), BodyHandlers.ofInputStream());
        CompletableFuture<HttpResponse<String>> late = town.client
                .http()
                .sendAsync(town.client.request("/api/v1/ideas/wait", token).build(), BodyHandlers.ofString());
        town.ideas.awaitSomebodyWaiting();

        Instant start = Instant.now();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(town.gateway::close);
        assertThat(new String(live.body().readAllBytes())).startsWith("data: first");
        town.ideas.letGo();
        closed.join();

        assertThat(late.join().statusCode()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        town.close();
    }

    private static void assertHealth(Town town, String path, int status) {
        HttpResponse<String> answer = town.client.send(town.client.request(path).header("Accept", "image/png"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(status == 200 ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
