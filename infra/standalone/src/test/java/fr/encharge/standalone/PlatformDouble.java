package fr.encharge.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of the public API as an import and a tally use, over real HTTP, with moods that a test can give it. */
public final class PlatformDouble implements AutoCloseable {

    public record Request(String method, String path, Map<String, String> headers, JsonNode body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply problem(int status, String type, String detail) {
            return new Reply(status, Map.of(), "{\"type\":\"/problems/" + type + "\",\"detail\":\"" + detail + "\"}");
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Map<String, JsonNode> ideas = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> ballots = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> campaigns = new ConcurrentHashMap<>();
    private final AtomicInteger position = new AtomicInteger();
    private final AtomicInteger votingPosition = new AtomicInteger();
    private volatile Function<Request, Optional<Reply>> mood = request -> Optional.empty();

    public PlatformDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What it answers instead, before it does anything; empty for what it would have done. */
    public void feels(Function<Request, Optional<Reply>> other) {
        mood = other;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String method, String path) {
        return requests.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().contains(path))
                .toList();
    }

    public int ideas() {
        return ideas.size();
    }

    public JsonNode ballot(String agent) {
        return ballots.getOrDefault(agent, JSON.missingNode());
    }

    public Map<String, JsonNode> ballots() {
        return Map.copyOf(ballots);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        var request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                JSON.readTree(bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes));
        requests.add(request);
        Reply reply = mood.apply(request).orElseGet(() -> does(request));
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply does(Request request) {
        if (request.path().endsWith("/ballot")) {
            return fill(request);
        }
        if (request.path().endsWith("/tally")) {
            return tally();
        }
        if (request.path().startsWith("/api/v1/ideas?")) {
            return page(request);
        }
        if (request.path().equals("/api/v1/ideas")) {
            return propose(request);
        }
        if (campaigns.putIfAbsent(request.path(), request.body()) == null) {
            position.incrementAndGet();
        }
        return new Reply(200, Map.of("Encharge-Position", "ideas=" + position), "{}");
    }

    private synchronized Reply propose(Request request) {
        String id = "idea-" + request.header("idempotency-key");
        if (ideas.putIfAbsent(id, request.body()) == null) {
            position.incrementAndGet();
        }
        return new Reply(201, Map.of("Encharge-Position", "ideas=" + position), "{\"id\":\"" + id + "\"}");
    }

    private synchronized Reply fill(Request request) {
        if (!request.body().equals(ballots.put(request.header("encharge-on-behalf-of"), request.body()))) {
            votingPosition.incrementAndGet();
        }
        return new Reply(200, Map.of("Encharge-Position", "voting=" + votingPosition), "{}");
    }

    private Reply tally() {
        Map<String, Integer> votes = new ConcurrentHashMap<>();
        for (JsonNode ballot : ballots.values()) {
            for (JsonNode choice : ballot.path("choices")) {
                votes.merge(choice.path("idea").asString(), 1, Integer::sum);
            }
        }
        List<Map<String, Object>> counts = new ArrayList<>();
        votes.forEach((idea, count) -> counts.add(Map.of("idea", idea, "votes", count)));
        return new Reply(
                200,
                Map.of(),
                JSON.writeValueAsString(Map.of(
                        "position",
                        Map.of("log", "voting", "position", votingPosition.get()),
                        "final",
                        false,
                        "ballots",
                        ballots.size(),
                        "incomplete",
                        0,
                        "ideas",
                        counts)));
    }

    /** One idea a page, so that whoever reads them must turn pages. */
    private Reply page(Request request) {
        List<String> ids = ideas.keySet().stream().sorted().toList();
        int at = request.path().contains("cursor=")
                ? Integer.parseInt(request.path().replaceAll(".*cursor=", ""))
                : 0;
        List<Map<String, Object>> page = new ArrayList<>();
        ids.stream().skip(at).limit(1).forEach(id -> page.add(card(id)));
        Map<String, String> headers = at + 1 < ids.size()
                ? Map.of("Link", "<http://elsewhere/api/v1/ideas?limit=100&cursor=" + (at + 1) + ">; rel=\"next\"")
                : Map.of();
        return new Reply(200, headers, JSON.writeValueAsString(Map.of("ideas", page)));
    }

    private Map<String, Object> card(String id) {
        JsonNode idea = ideas.getOrDefault(id, JSON.missingNode());
        return Map.of("id", id, "title", idea.path("title"), "attributes", idea.path("attributes"));
    }
}
