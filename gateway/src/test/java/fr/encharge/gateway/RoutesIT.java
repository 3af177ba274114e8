package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesIT {

    private static final String CALM = "--encharge.gateway.rate.burst=10000";

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town(CALM);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ideas/42/vote, voting",
        "/api/v1/campaigns/toulouse-2022/ballot, voting",
        "/api/v1/campaigns/toulouse-2022/tally, voting",
        "/api/v1/ideas, ideas",
        "/api/v1/ideas/42, ideas",
        "/api/v1/ideas/42/vote/history, ideas",
        "/api/v1/ideas/42/charge?x=1, ideas",
        "/api/v1/campaigns, ideas",
        "/api/v1/campaigns/toulouse-2022, ideas",
        "/api/v1/me/waiting, ideas",
        "/api/v1/engagement/overview?from=2022-01-01, engagement",
        "/api/v1/directory/units, engagement",
    })
    void anOpenPathLeadsToItsService(String path, String service) {
        HttpResponse<String> answer = town.client.get(path, town.identity.agent("agent-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v2/ideas",
                "/api/v1/categories",
                "/api/v1/livestream",
                "/internal/erase",
                "/api/v1/internal",
                "/actuator",
                "/actuator/env",
                "/actuator/health/db",
                "/actuator/prometheus",
                "/identity/login",
                "/error",
                "/favicon.ico",
            })
    void everythingElseDoesNotExist(String path) {
        int before = town.ideas.received().size();

        Client.assertProblem(town.client.get(path, town.identity.agent("agent-1")), 404, "no-such-path");
        Client.assertProblem(town.client.send(town.client.request(path)), 404, "no-such-path");
        assertThat(town.ideas.received()).hasSize(before);
    }

    @Test
    void whatAClientSendsArrives() {
        town.client.send(town.client
                .request("/api/v1/ideas/42?q=d%C3%A9chets%20verts&cursor=a%2Fb", town.identity.agent("agent-1"))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("Encharge-Position", "ideas=87")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3.1\"")
                .PUT(BodyPublishers.ofString("{\"title\":\"Éclairer\"}")));

        ServiceDouble.Received seen = town.ideas.last();
        assertThat(seen.method()).isEqualTo("PUT");
        assertThat(seen.uri()).isEqualTo("/api/v1/ideas/42?q=d%C3%A9chets%20verts&cursor=a%2Fb");
        assertThat(seen.body()).isEqualTo("{\"title\":\"Éclairer\"}");
        assertThat(seen.headers().get("Authorization")).startsWith("Bearer ey");
        assertThat(seen.headers().get("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(seen.headers().get("Encharge-Position")).isEqualTo("ideas=87");
        assertThat(seen.headers().get("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.headers().get("If-Match")).isEqualTo("\"3.1\"");
    }

    @Test
    void whatAClientMustNotSayIsTakenAway() {
        town.client.send(town.client
                .request("/api/v1/ideas", town.identity.agent("agent-1"))
                .header("Encharge-Operator", "root")
                .header("Forwarded", "for=10.0.0.1;host=evil.test")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.test")
                .header("x-forwarded-anything", "evil")
                .header("X-Forwarded-Prefix", "/internal")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/internal/erase")
                .header("X-Rewrite-URL", "/internal/erase")
                .header("X-Http-Method-Override", "DELETE"));

        ServiceDouble.Received seen = town.ideas.last();
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.uri()).isEqualTo("/api/v1/ideas");
        assertThat(seen.headers().names())
                .noneMatch(name ->
                        name.matches("(?i)(x-)?forwarded.*|encharge-operator|x-(http|original|rewrite|real).*"));
        assertThat(seen.headers().get("Host")).startsWith("127.0.0.1");
    }

    @Test
    void everyAnswerIsSafeAndSaysNothingOfWhatRunsBehind() {
        HttpResponse<String> answer = town.client.get("/api/v1/ideas", town.identity.agent("agent-1"));

        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.headers().firstValue("Encharge-Position")).contains("ideas=87");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/ideas/new?a=b");
    }

    @Test
    void anAnswerOfKnownLengthKeepsIt() {
        HttpResponse<String> answer = town.client.get("/api/v1/ideas", town.identity.agent("agent-1"));

        assertThat(answer.headers().firstValue("Content-Length")).contains("5");
        assertThat(answer.headers().map()).doesNotContainKey("transfer-encoding");
        assertThat(answer.body()).isEqualTo("ideas");
    }

    @Test
    void aProblemIsSafeToo() {
        HttpResponse<String> answer =
                town.client.send(town.client.request("/api/v1/ideas").header("Accept-Language", "de, en;q=0.5"));

        Client.assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.body()).contains("Not signed in");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void twoGatewaysInOneProcessDoNotMix() {
        try (Town other = new Town(CALM, "--encharge.gateway.identity=" + town.pages.uri())) {
            assertThat(other.client
                            .send(other.client.request("/identity/login"))
                            .body())
                    .isEqualTo("identity");
            assertThat(town.pages.last().headers().get("Host"))
                    .isEqualTo(other.uri("/").getAuthority());
            assertThat(other.client.get("/identity/userinfo", "opaque").body()).isEqualTo("identity");

            for (String closed :
                    new String[] {"/identity/actuator/health", "/identity/x/Internal/y", "/identity/%61ctuator"}) {
                Client.assertProblem(other.client.send(other.client.request(closed)), 404, "no-such-path");
            }
            Client.assertProblem(
                    other.client.get("/api/v1/ideas", town.identity.agent("agent-1")), 401, "not-signed-in");
            Client.assertProblem(town.client.send(town.client.request("/identity/login")), 404, "no-such-path");
        }
    }
}
