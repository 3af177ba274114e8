package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.message.Broker;
import fr.encharge.platform.message.CommitLog;
import fr.encharge.platform.message.Until;
import fr.encharge.platform.view.TownService.TownEvent;
import fr.encharge.platform.view.TownService.TownEvent.LampLit;
import fr.encharge.platform.view.TownService.TownEvent.LampLooked;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Views, messages and their operator, as a whole service has them. */
class ViewsIT {

    private static final String SECRET = "sesame";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final FaultyStore STORE = new FaultyStore();
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = run(SECRET);
    }

    @AfterAll
    static void stop() {
        long begin = System.nanoTime();
        service.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        STORE.close();
    }

    @Test
    void whoAsksWithAPositionSeesWhatItHolds() throws Exception {
        long position = publish("fontbrune", new LampLit("near-1"));
        assertThat(get("/internal/near/fontbrune", position).body()).contains("near-1");
        position = publish("fontbrune", new LampLit("far-1"));
        HttpResponse<String> far = get("/internal/far/fontbrune", position);
        assertThat(far.body()).contains("far-1");
        position = publish("fontbrune", new LampLooked("nobody shows this"));
        assertThat(get("/internal/far/fontbrune", position).statusCode()).isEqualTo(200);
        assertThat(get("/internal/far/autreville", position).body()).isEqualTo("[]");
    }

    @Test
    void aViewThatIsBehindSaysSo() throws Exception {
        long ahead = service.getBean(CommitLog.class).head() + 1_000;
        HttpResponse<String> answer = get("/internal/near/fontbrune", ahead);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/view-behind");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void onlyAnOperatorRebuilds() throws Exception {
        long position = publish("fontbrune", new LampLit("rebuilt"));
        String before = get("/internal/far/fontbrune", position).body();
        assertThat(post("/internal/views/far/rebuild", "guess")).isEqualTo(404);
        assertThat(post("/internal/views/far/rebuild", "")).isEqualTo(404);
        assertThat(post("/internal/views/elsewhere/rebuild", SECRET)).isEqualTo(404);
        assertThat(post("/internal/views/far/rebuild", SECRET)).isEqualTo(204);
        Until.holds(
                "it is back",
                () -> get("/internal/far/fontbrune", position).body().equals(before));
    }

    @Test
    void onlyAnOperatorSkips() throws Exception {
        assertThat(post("/internal/views/far/skip?message=town-1&reason=why", "guess"))
                .isEqualTo(404);
        assertThat(post("/internal/views/elsewhere/skip?message=town-1&reason=why", SECRET))
                .isEqualTo(404);
        assertThat(post("/internal/views/far/skip?message=town-1&reason=", SECRET))
                .isEqualTo(422);
        assertThat(post("/internal/views/far/skip?message=town-1&reason=why", SECRET))
                .isEqualTo(204);
        assertThat(send("GET", "/internal/views", "Encharge-Operator", SECRET).body())
                .contains("\"far\"", "\"near\"", "\"town-1\"");
        assertThat(send("GET", "/internal/views", "Encharge-Operator", "guess").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutASecretThereIsNoOperator() throws Exception {
        ConfigurableApplicationContext open = run("");
        String port = open.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/internal/views"))
                .header("Encharge-Operator", "")
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        open.close();
    }

    @Test
    void readinessAndMetricsKnowWhatFollows() throws Exception {
        Until.holds(
                "the service is ready",
                () -> send("GET", "/actuator/health/readiness").statusCode() == 200);
        assertThat(send("GET", "/actuator/prometheus").body())
                .contains("encharge_view_lag{view=\"near\"}")
                .contains("encharge_view_stopped{view=\"far\"} 0.0")
                .contains("encharge_announcer_lag{log=\"town\"}")
                .contains("encharge_announcer_stopped{log=\"town\"} 0.0")
                .contains("encharge_log_damaged{log=\"town\"} 0.0")
                .contains("encharge_log_head{log=\"town\"}");
    }

    private static ConfigurableApplicationContext run(String secret) {
        Map<String, Object> properties = Map.ofEntries(
                Map.entry("spring.config.import", "classpath:encharge-platform.yml"),
                Map.entry("encharge.service", "town"),
                Map.entry("encharge.mongo.database", "town"),
                Map.entry("encharge.operator.secret", secret),
                Map.entry("spring.mongodb.uri", STORE.uri()),
                Map.entry("encharge.kafka.bootstrap-servers", BROKER.bootstrapServers()),
                Map.entry("encharge.security.jwk-set-uri", "http://127.0.0.1:1/keys"),
                Map.entry("encharge.security.issuer", "http://127.0.0.1:1"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", "0"));
        return new SpringApplicationBuilder(TownService.class)
                .properties(properties)
                .run();
    }

    private static long publish(String authority, TownEvent event) {
        CommitLog log = service.getBean(CommitLog.class);
        long before = log.head();
        service.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Lamp", "lamp-" + UUID.randomUUID(), 0, event, Map.of(MetaDataKeys.AUTHORITY, authority)));
        Until.holds("the head knows it", () -> log.head() > before);
        return log.head();
    }

    private static HttpResponse<String> get(String path, long position) throws IOException, InterruptedException {
        return send(
                "GET", path, Positions.HEADER, Positions.of("town", position).toString());
    }

    private static int post(String path, String secret) throws IOException, InterruptedException {
        return send("POST", path, "Encharge-Operator", secret).statusCode();
    }

    private static HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
