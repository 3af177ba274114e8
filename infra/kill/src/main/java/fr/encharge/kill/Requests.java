package fr.encharge.kill;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's API, as one caller at one gateway uses it. Nothing is tried twice. */
final class Requests {

    static final String CAMPAIGN = "kill";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern POSITION = Pattern.compile("(?:ideas|voting)=(\\d+)");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private Requests() {}

    /** An answer of whatever status. */
    record Reply(
            int status,
            long position,
            JsonNode body,
            @Nullable String next) {

        String problem() {
            return body.path("type").asString("").replace("/problems/", "");
        }
    }

    static Outcome send(URI gateway, String token, Deed deed, String seen) throws InterruptedException {
        String idea = "/api/v1/ideas/" + deed.idea();
        Map<String, String> headers = Map.of(
                "traceparent",
                "00-" + deed.trace() + "-00f067aa0ba902b7-01",
                "Encharge-Position",
                seen,
                "Idempotency-Key",
                deed.group());
        HttpRequest request = switch (deed.kind()) {
            case PROPOSE ->
                request(
                        gateway,
                        token,
                        "POST",
                        "/api/v1/ideas",
                        Map.of("title", deed.value(), "campaign", CAMPAIGN),
                        headers);
            case WITHDRAW -> request(gateway, token, "POST", idea + "/withdrawal", null, headers);
            case CLAIM -> request(gateway, token, "PUT", idea + "/charge", Map.of("until", deed.value()), headers);
            case RELEASE -> request(gateway, token, "POST", idea + "/charge/release", null, headers);
            case VOTE -> request(gateway, token, "PUT", idea + "/vote", Map.of("choice", deed.value()), headers);
            case UNVOTE -> request(gateway, token, "DELETE", idea + "/vote", null, headers);
        };
        try {
            Reply reply = send(request);
            return Outcome.of(
                    reply.status(), reply.position(), reply.body().path("id").asString(""), reply.problem());
        } catch (ConnectException unreached) {
            return Outcome.refused("not reached");
        } catch (IOException cut) {
            return Outcome.unknown(cut.getClass().getSimpleName());
        }
    }

    static Reply get(URI gateway, String token, String path, String seen) throws IOException, InterruptedException {
        return send(request(gateway, token, "GET", path, null, Map.of("Encharge-Position", seen)));
    }

    static Reply put(URI gateway, String token, String path, Object body) throws IOException, InterruptedException {
        return send(request(gateway, token, "PUT", path, body, Map.of()));
    }

    /** Whether an address answers 200, whatever it says. */
    static boolean isFine(URI address) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpRequest request(
            URI gateway, String token, String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private static Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        Matcher position = POSITION.matcher(
                response.headers().firstValue("Encharge-Position").orElse(""));
        Matcher next = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
        return new Reply(
                response.statusCode(),
                position.find() ? Long.parseLong(position.group(1)) : 0,
                json(response.body()),
                next.find() ? next.group(1) : null);
    }

    private static JsonNode json(String body) throws IOException {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException broken) {
            throw new IOException("an answer that is no JSON", broken);
        }
    }
}
