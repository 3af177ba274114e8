package fr.encharge.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.client.Waiting;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.importing.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTownTest {

    private static final int NEVER = Integer.MAX_VALUE;

    private record Request(String line, String token, String behalf, String key, String ifMatch, Instant at) {}

    @TempDir
    Path directory;

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answeredUntilRefusal = new AtomicInteger(NEVER);
    private Clock clock = Clock.systemUTC();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer platform;

    @BeforeAll
    static void answerAtOnce() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.setExecutor(threads);
        platform.createContext("/", this::answer);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everybodyActsInTheirOwnNameAtTheirOwnTime() throws Exception {
        DemoTown demo = play();

        assertThat(requests).extracting(Request::at).isSorted();
        assertThat(requests).allMatch(request -> request.at().isBefore(Instant.now()));
        assertThat(requests.peek().at()).isBefore(Instant.now().minus(Duration.ofDays(150)));
        assertThat(requests)
                .filteredOn(request -> request.line().equals("POST /api/v1/ideas"))
                .hasSize(49)
                .extracting(Request::key)
                .doesNotHaveDuplicates();
        assertThat(requests)
                .filteredOn(request -> request.line().endsWith("/local-de-sechage/vote"))
                .hasSize(26);
        assertThat(requests)
                .filteredOn(request -> request.line().endsWith("/answer"))
                .allMatch(request -> request.ifMatch().equals("\"1.0\""));
        assertThat(demo.clock().instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void aRelaySignsInForWhoHasNoComputer() throws Exception {
        play();

        assertThat(requests)
                .filteredOn(request -> !request.behalf().isEmpty())
                .allSatisfy(
                        request -> assertThat(request.token()).isIn("Bearer ahmed.zerrouki", "Bearer malika.bensaid"));
        assertThat(requests).noneMatch(request -> request.token().equals("Bearer zohra.khelladi"));
        assertThat(requests).anyMatch(request -> request.behalf().equals("agt-zohra.khelladi"));
    }

    @Test
    void whatIsPlayedIsNotPlayedAgain() throws Exception {
        play();
        requests.clear();

        assertThat(new DemoTown(directory).isPlayed()).isTrue();
    }

    @Test
    void anInterruptedHistoryGoesOn() throws Exception {
        answeredUntilRefusal.set(400);
        assertThatThrownBy(this::play).isInstanceOf(Refused.class);
        List<Request> before = List.copyOf(requests);
        requests.clear();
        answeredUntilRefusal.set(NEVER);

        play();

        assertThat(requests.size() + before.size()).isBetween(820, 960);
        assertThat(requests).allMatch(request -> !request.line().contains("null"));
        assertThat(new DemoTown(directory).isPlayed()).isTrue();
    }

    private DemoTown play() throws Refused, InterruptedException {
        DemoTown demo = new DemoTown(directory);
        clock = demo.clock();
        URI address = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
        List<Account> people = demo.accounts().stream()
                .map(wanted -> new Account(
                        wanted.login(), "", "agt-" + wanted.login(), "fontbrune", wanted.roles(), wanted.name()))
                .toList();
        demo.play(people, login -> new PlatformClient(address, login, Waiting.REAL), new Silent());
        return demo;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String key = or(headers.getFirst("Idempotency-Key"));
        requests.add(new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                or(headers.getFirst("Authorization")),
                or(headers.getFirst("Encharge-On-Behalf-Of")),
                key,
                or(headers.getFirst("If-Match")),
                clock.instant()));
        exchange.getRequestBody().readAllBytes();
        boolean refused = answeredUntilRefusal.getAndDecrement() <= 0;
        exchange.getResponseHeaders().add("ETag", "\"1.0\"");
        byte[] body = ("{\"id\":\"" + key + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 403 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String or(String header) {
        return header == null ? "" : header;
    }

    private static final class Silent implements Progress {
        @Override
        public void begins(String what, int steps) {}

        @Override
        public void step() {}

        @Override
        public void ends() {}
    }
}
