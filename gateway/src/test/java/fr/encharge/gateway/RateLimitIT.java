package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what is allowed comes back with time")
class RateLimitIT {

    private static Town town;

    @BeforeAll
    static void start() {
        // a burst and then, for as long as a test takes, nothing
        town = new Town(
                "--encharge.gateway.rate.per-second=1",
                "--encharge.gateway.rate.burst=20",
                "--encharge.gateway.rate.writes-per-second=1",
                "--encharge.gateway.rate.writes-burst=5",
                "--encharge.gateway.rate.live-streams=2");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void anAgentWhoIsTooFastIsToldWhenToComeBack() {
        HttpResponse<String> refused = refused(town.identity.agent("hasty"), 40);

        Client.assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(town.client.get("/api/v1/ideas", town.identity.agent("calm")).statusCode())
                .isEqualTo(200);
        assertThat(count("agent", "read")).isPositive();
    }

    @Test
    void writesAreCountedMoreStrictly() {
        String token = town.identity.agent("writer");
        List<Integer> answers = IntStream.range(0, 15)
                .mapToObj(i -> town.client
                        .send(town.client.request("/api/v1/ideas", token).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .toList();

        assertThat(answers).startsWith(200, 200, 200, 200, 200).endsWith(429);
        assertThat(town.client.get("/api/v1/ideas", token).statusCode()).isEqualTo(200);
        assertThat(count("agent", "write")).isPositive();
    }

    @Test
    void aBulkTokenIsNotHeldBack() {
        String token = town.identity.token(claims -> claims.subject("importer").claim("scope", "openid bulk"));

        assertThat(IntStream.range(0, 60)
                        .mapToObj(i -> town.client
                                .send(town.client
                                        .request("/api/v1/ideas", token)
                                        .POST(BodyPublishers.ofString("{}")))
                                .statusCode()))
                .containsOnly(200);
    }

    @Test
    void whoIsNotSignedInIsCountedByAddressWhateverTheyShow() {
        for (int i = 0; i < 40; i++) {
            town.client.get("/api/v1/ideas", "forged-" + i);
        }

        Client.assertProblem(town.client.get("/api/v1/ideas", "forged"), 429, "too-many-requests");
        Client.assertProblem(town.client.send(town.client.request("/api/v1/ideas")), 429, "too-many-requests");
        Client.assertProblem(
                town.client.send(town.client.request("/nowhere").header("X-Forwarded-For", "10.9.8.7")),
                429,
                "too-many-requests");
        assertThat(town.client.send(town.client.request("/actuator/health")).statusCode())
                .isEqualTo(200);
        assertThat(town.client
                        .get("/api/v1/ideas", town.identity.agent("neighbour"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("stranger", "read")).isPositive();
    }

    @Test
    void anAgentHasSoManyLiveStreamsAtOnce() throws Exception {
        String token = town.identity.agent("watcher");
        HttpResponse<InputStream> first = live(token);
        HttpResponse<InputStream> second = live(token);
        Client.assertProblem(town.client.get("/api/v1/live", token), 429, "too-many-requests");
        assertThat(live(town.identity.agent("other")).statusCode()).isEqualTo(200);

        first.body().close();

        HttpResponse<InputStream> third = live(token);
        for (int i = 0; i < 10 && third.statusCode() == 429; i++) {
            third = live(token);
        }
        assertThat(third.statusCode()).isEqualTo(200);
        second.body().close();
        third.body().close();
    }

    private static HttpResponse<InputStream> live(String token) {
        return town.client.send(town.client.request("/api/v1/live", token), BodyHandlers.ofInputStream());
    }

    private static HttpResponse<String> refused(String token, int tries) {
        return IntStream.range(0, tries)
                .mapToObj(i -> town.client.get("/api/v1/ideas", token))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static double count(String caller, String request) {
        return town.gateway
                .getBean(MeterRegistry.class)
                .get("encharge.gateway.too.many.requests")
                .tags("caller", caller, "request", request)
                .counter()
                .count();
    }
}
