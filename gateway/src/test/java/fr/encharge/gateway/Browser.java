package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies as a browser does on localhost, the secure ones too. */
final class Browser {

    private final Client client;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(Client client) {
        this.client = client;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** The same browser at another gateway. */
    Browser at(Client other) {
        Browser same = new Browser(other);
        same.cookies.putAll(cookies);
        return same;
    }

    HttpResponse<String> get(String path) {
        return send(client.request(path));
    }

    HttpResponse<String> post(String path, String... headers) {
        HttpRequest.Builder request = client.request(path).POST(BodyPublishers.ofString("{}"));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = client.send(withCookies(request));
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        String line = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? request : request.setHeader("Cookie", line);
    }

    /** Goes to the provider; what it was told there. */
    Map<String, String> depart(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        URI provider = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(provider.toString()).startsWith("https://identity.test/authorize?");
        return Arrays.stream(provider.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    /** Comes back from the provider, whose double finds the nonce in the code. */
    HttpResponse<String> comeBack(Map<String, String> told) {
        return get("/login/oauth2/code/gateway?code=" + told.get("nonce") + "&state=" + told.get("state"));
    }

    Browser signedIn() {
        assertThat(comeBack(depart("/login")).statusCode()).isEqualTo(303);
        return this;
    }

    JsonNode session() {
        HttpResponse<String> answer = get("/api/v1/session");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    String csrf() {
        return session().get("csrf").stringValue();
    }

    private void keep(String line) {
        String[] cookie = line.substring(0, line.indexOf(';')).split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
