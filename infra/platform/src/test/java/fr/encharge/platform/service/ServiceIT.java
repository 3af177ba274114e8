package fr.encharge.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What every service gets from the platform, seen from outside. */
class ServiceIT {

    private static MongoServer store;
    private static Tokens tokens;
    private static ConfigurableApplicationContext service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        store = new MongoServer(new MemoryBackend());
        tokens = new Tokens();
        Map<String, Object> properties = Map.of(
                "spring.config.import", "classpath:encharge-platform.yml",
                "encharge.service", "lamps",
                "encharge.mongo.database", "lamps",
                "spring.mongodb.uri", store.bindAndGetConnectionString(),
                "encharge.kafka.bootstrap-servers", "127.0.0.1:1",
                "encharge.security.jwk-set-uri", tokens.keysUri(),
                "encharge.security.issuer", Tokens.ISSUER,
                "server.address", "127.0.0.1",
                "server.port", "0");
        service = new SpringApplicationBuilder(LampService.class)
                .properties(properties)
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
        store.shutdownNow();
    }

    private static HttpResponse<String> call(String method, String path, String token, String body, String... headers)
            throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String position(HttpResponse<String> response) {
        return response.headers().firstValue("Encharge-Position").orElse("none");
    }

    private static void isProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.body()).contains("\"/problems/" + slug + "\"").doesNotContain("Exception", "at fr.");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aDecisionSaysItsPositionAndSilenceAPositionThatIsNotBefore() throws Exception {
        String token = tokens.of("fontbrune", "agt-1");
        HttpResponse<String> lit = call("PUT", "/lamps/lamp-1", token, null);
        assertThat(lit.statusCode()).isEqualTo(204);
        HttpResponse<String> again = call("PUT", "/lamps/lamp-1", token, null);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(position(lit)).matches("lamps=[1-9][0-9]*");
        assertThat(Long.parseLong(position(again).substring(6)))
                .isGreaterThanOrEqualTo(Long.parseLong(position(lit).substring(6)));
    }

    @Test
    void anAnswerSaysHowLongItIs() throws Exception {
        HttpResponse<String> answer =
                call("POST", "/lamps/l/paint", tokens.of("fontbrune", "agt-1"), null, "If-Match", "\"7.1\"");

        assertThat(answer.headers().firstValue("Content-Length")).contains("1");
    }

    @Test
    void whatIsOfAnotherAuthorityIsNotFound() throws Exception {
        call("PUT", "/lamps/lamp-2", tokens.of("fontbrune", "agt-1"), null);
        String stranger = tokens.of("autreville", "agt-1");
        isProblem(call("PUT", "/lamps/lamp-2", stranger, null), 404, "no-such-thing");
        isProblem(call("DELETE", "/lamps/lamp-2", stranger, null), 404, "no-such-thing");
        isProblem(call("DELETE", "/lamps/lamp-none", stranger, null), 404, "no-such-thing");
    }

    @Test
    void aBrokenRuleIsAConflictThatSaysWhich() throws Exception {
        String token = tokens.of("fontbrune", "agt-1");
        call("PUT", "/lamps/lamp-3", token, null);
        isProblem(call("DELETE", "/lamps/lamp-3", token, null), 409, "a-lamp-is-made-to-last");
    }

    @Test
    void whoHasNoGoodTokenIsNotSignedIn() throws Exception {
        isProblem(call("GET", "/lamps", null, null), 401, "not-signed-in");
        isProblem(call("GET", "/lamps", "nonsense", null), 401, "not-signed-in");
        isProblem(call("GET", "/lamps", tokens.forged("fontbrune", "agt-1"), null), 401, "not-signed-in");
        isProblem(call("GET", "/lamps", tokens.expired("fontbrune", "agt-1"), null), 401, "not-signed-in");
        isProblem(call("GET", "/lamps", tokens.forSomebodyElse("fontbrune", "agt-1"), null), 401, "not-signed-in");
    }

    @Test
    void onlyARelayActsForAColleague() throws Exception {
        String[] forAnother = {"Encharge-On-Behalf-Of", "agt-2"};
        String relay = tokens.of("fontbrune", "agt-1", "relay");
        assertThat(call("GET", "/lamps", relay, null, forAnother).body()).isEqualTo("agt-2");
        isProblem(
                call("GET", "/lamps", tokens.of("fontbrune", "agt-1", "agent"), null, forAnother),
                403,
                "only-a-relay-acts-for-a-colleague");
    }

    @Test
    void aMissingRoleIsForbidden() throws Exception {
        String body = "{\"street\":\"rue Haute\",\"number\":1}";
        isProblem(call("POST", "/lamps", tokens.of("fontbrune", "agt-1"), body), 403, "your-role-allows-it");
        assertThat(call("POST", "/lamps", tokens.of("fontbrune", "agt-1", "steward"), body)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | 400 | unreadable-body",
                "[]                                         | 400 | unreadable-body",
                "{\"street\":\"a\",\"number\":1} x          | 400 | unreadable-body",
                "{\"street\":\"a\",\"number\":\"one\"}      | 400 | unreadable-body",
                "{\"street\":\"a\"}                         | 400 | unreadable-body",
                "{\"street\":\"a\",\"number\":1,\"x\":2}    | 400 | unreadable-body",
                "{\"street\":\"a\",\"street\":\"b\",\"number\":1} | 400 | unreadable-body",
                "{\"number\":1}                             | 422 | invalid-value",
                "{\"street\":\" \",\"number\":1}            | 422 | invalid-value"
            })
    void aBodyThatDoesNotFitSaysSo(String body, int status, String slug) throws Exception {
        isProblem(call("POST", "/lamps", tokens.of("fontbrune", "agt-1", "steward"), body), status, slug);
    }

    @Test
    void aChangeNamesTheVersionThatItSaw() throws Exception {
        String token = tokens.of("fontbrune", "agt-1");
        isProblem(call("POST", "/lamps/l/paint", token, null), 428, "a-change-names-the-version-it-saw");
        isProblem(call("POST", "/lamps/l/paint", token, null, "If-Match", "*"), 422, "invalid-value");
        assertThat(call("POST", "/lamps/l/paint", token, null, "If-Match", "\"7.1\"")
                        .body())
                .isEqualTo("7");
    }

    @Test
    void aListenerThatHasGoneIsNoProblem() throws Exception {
        HttpResponse<String> answer = call("GET", "/lamps/l/glow", tokens.of("fontbrune", "agt-1"), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void wrongMethodsPathsAndParametersAreProblems() throws Exception {
        String token = tokens.of("fontbrune", "agt-1", "steward");
        isProblem(call("PATCH", "/lamps/l", token, "{}"), 405, "method-not-allowed");
        isProblem(call("GET", "/nowhere", token, null), 404, "no-such-path");
        isProblem(call("GET", "/lamps?limit=x", token, null), 422, "invalid-value");
        isProblem(call("POST", "/lamps", token, "a=1", "Content-Type", "text/plain"), 415, "unsupported-media-type");
    }

    @Test
    void aTokenThatCannotBeCheckedNowIsNotRefusedForGood() {
        String token = tokens.signedAnew("fontbrune", "agt-1");
        tokens.whileSilent(() -> assertThatCode(
                        () -> isProblem(call("GET", "/lamps", token, null), 503, "service-unavailable"))
                .doesNotThrowAnyException());
    }

    @Test
    void whatNobodyForesawTellsNothing() throws Exception {
        HttpResponse<String> answer = call("GET", "/lamps?limit=13", tokens.of("fontbrune", "agt-1"), null);
        isProblem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void problemsSpeakFrenchUnlessEnglishIsAskedFor() throws Exception {
        assertThat(call("GET", "/lamps", null, null).body()).contains("Connectez-vous");
        assertThat(call("GET", "/lamps", null, null, "Accept-Language", "en-GB,en")
                        .body())
                .contains("Sign in first");
        assertThat(call("GET", "/lamps", null, null, "Accept-Language", "de").body())
                .contains("Connectez-vous");
    }

    /** The event store's appends are final before a unit of work commits: nothing may subscribe to what can still fail. */
    @Test
    void noEventProcessorRunsOnTheCommandSide() {
        assertThat(service.getBean(EventProcessingConfiguration.class).eventProcessors())
                .isEmpty();
    }
}
