package fr.encharge.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the platform from outside, and sends back every position that they were told. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI gateway;
    private final String token;
    private final Map<String, Long> seen = new HashMap<>();

    Caller(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    record Reply(int status, JsonNode json, HttpResponse<String> http) {

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The slug of the problem, or nothing. */
        String problem() {
            return json.path("type").asString("").replace("/problems/", "");
        }
    }

    Reply get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    Reply put(String path, String json, String... headers) {
        return call("PUT", path, json, headers);
    }

    Reply post(String path, String json, String... headers) {
        return call("POST", path, json, headers);
    }

    Reply delete(String path, String... headers) {
        return call("DELETE", path, null, headers);
    }

    Reply call(String method, String path, @Nullable String body, String... headers) {
        Map<String, String> sent = new LinkedHashMap<>();
        if (!token.isEmpty()) {
            sent.put("Authorization", "Bearer " + token);
        }
        if (!seen.isEmpty()) {
            sent.put("Encharge-Position", positions());
        }
        if (body != null) {
            sent.put("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        sent.forEach(request::header);
        return remember(send(request.build()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Reply remember(HttpResponse<String> http) {
        http.headers().firstValue("Encharge-Position").ifPresent(this::sees);
        String body = http.body();
        JsonNode json = body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode();
        return new Reply(http.statusCode(), json, http);
    }

    /** As if they had been told these positions themselves. */
    Caller sees(String positions) {
        Arrays.stream(positions.split(","))
                .map(part -> part.strip().split("="))
                .forEach(pair -> seen.merge(pair[0], Long.valueOf(pair[1]), Math::max));
        return this;
    }

    Caller sees(Caller other) {
        return other.seen.isEmpty() ? this : sees(other.positions());
    }

    String positions() {
        return seen.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
