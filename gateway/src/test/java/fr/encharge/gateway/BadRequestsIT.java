package fr.encharge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back for requests that no honest client sends; nothing of them may reach a service. */
class BadRequestsIT {

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town("--encharge.gateway.rate.burst=10000", "--encharge.gateway.rate.writes-burst=10000");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("/api/v1/ideas/../../../internal/erase", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/..", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/./x", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/..;/..;/..;/internal/erase", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/.%2e/.%2e/internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%2e%2e/%2e%2e/internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%252e%252e/internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/..%2f..%2f..%2finternal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas%2f..%2f..%2factuator/env", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/..%5c..%5cinternal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/..\\..\\internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas;a=b/x", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/x;jsessionid=1", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/x%3bjsessionid=1", 400, "bad-request"),
                Arguments.of("/api/v1//ideas", 400, "bad-request"),
                Arguments.of("//api/v1/ideas", 400, "bad-request"),
                Arguments.of("//internal/erase", 400, "bad-request"),
                Arguments.of("/api/v1/ideas//internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%00", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%0d%0aX-Evil:1", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%c0%ae%c0%ae/internal", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%ff", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%zz", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/%", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/{id}", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/a|b", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/caf\u00e9", 400, "bad-request"),
                Arguments.of("/api/v1/ideas?q=%zz", 400, "bad-request"),
                Arguments.of("/api/v1/ideas?q=<script>", 400, "bad-request"),
                Arguments.of("/api/v1/ideas/" + "x".repeat(9_000), 400, "bad-request"),
                Arguments.of("/api/v1/ideas#/../internal", 400, "bad-request"),
                Arguments.of("/internal/../api/v1/ideas", 400, "bad-request"),
                Arguments.of("/API/v1/ideas", 404, "no-such-path"),
                Arguments.of("/%61ctuator/env", 404, "no-such-path"),
                Arguments.of("/internal/api/v1/ideas", 404, "no-such-path"),
                Arguments.of("http://evil.test/internal/erase", 400, "bad-request"),
                Arguments.of("http://evil.test/api/v1/ideas", 400, "bad-request"),
                Arguments.of("http:internal/erase", 400, "bad-request"),
                Arguments.of("internal/erase", 400, "bad-request"),
                Arguments.of("@evil.test/api/v1/ideas", 400, "bad-request"),
                Arguments.of(":80/api/v1/ideas", 400, "bad-request"),
                Arguments.of("api/v1/ideas", 400, "bad-request"),
                Arguments.of(".evil.test/api/v1/ideas", 400, "bad-request"),
                Arguments.of("?/api/v1/ideas", 400, "bad-request"),
                Arguments.of("*", 400, "bad-request"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathThatCouldBeReadTwoWaysIsRefused(String path, int status, String slug) {
        assertRefused(get(path, List.of()), status, slug);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of("TRACE", "/api/v1/ideas"),
                Arguments.of("OPTIONS", "/api/v1/ideas"),
                Arguments.of("PROPFIND", "/api/v1/ideas"),
                Arguments.of("BREW", "/api/v1/ideas"),
                Arguments.of("get", "/api/v1/ideas"),
                Arguments.of("POST", "/actuator/health"),
                Arguments.of("DELETE", "/actuator/health/readiness"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodThatMeansNothingHereIsRefused(String method, String path) {
        Client.Raw answer = assertRefused(request(method, path, List.of(), ""), 405, "method-not-allowed");

        assertThat(answer.head()).contains("Allow: GET, HEAD");
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("huge header", List.of("X-Big: " + "a".repeat(17_000)), 431, "headers-too-large"),
                Arguments.of("many headers", manyHeaders(), 431, "headers-too-large"),
                Arguments.of("bad length", List.of("Content-Length: abc"), 400, "bad-request"),
                Arguments.of("negative length", List.of("Content-Length: -5"), 400, "bad-request"),
                Arguments.of("signed length", List.of("Content-Length: +5"), 400, "bad-request"),
                Arguments.of("endless length", List.of("Content-Length: 99999999999999999999"), 400, "bad-request"),
                Arguments.of("two lengths", List.of("Content-Length: 1", "Content-Length: 2"), 400, "bad-request"),
                Arguments.of("bad chunking", List.of("Transfer-Encoding: chunked"), 400, "bad-request"),
                Arguments.of("header without name", List.of(": x"), 400, "bad-request"),
                Arguments.of("header with blank", List.of("Bad Name: x"), 400, "bad-request"),
                Arguments.of("header with zero", List.of("X: a\0b"), 400, "bad-request"),
                Arguments.of("header with control", List.of("X-Odd: a\u0001b"), 400, "bad-request"),
                Arguments.of("two hosts", List.of("Host: evil.test"), 400, "bad-request"),
                Arguments.of("two authorizations", List.of("Authorization: Bearer x"), 400, "bad-request"));
    }

    private static List<String> manyHeaders() {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            headers.add("X-" + i + ": abcdef");
        }
        return headers;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void aHeadThatCannotBeReadIsRefused(String name, List<String> headers, int status, String slug) {
        assertRefused(request("POST", "/api/v1/ideas", headers, "zz\r\nnot a chunk\r\n"), status, slug);
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                Arguments.of("Accept: ///;;q=x"),
                Arguments.of("Accept: application/\u00ff"),
                Arguments.of("Accept-Language: %%%;q=9,,--"),
                Arguments.of("Accept-Language: fr;q=abc"),
                Arguments.of("Accept-Charset: nothing"),
                Arguments.of("Accept-Encoding: ;;;"),
                Arguments.of("Content-Type: ///"),
                Arguments.of("Content-Type: multipart/form-data"),
                Arguments.of("Cookie: ===;;;$Version=\"\""),
                Arguments.of("If-Modified-Since: yesterday"),
                Arguments.of("Range: bytes=9-1"),
                Arguments.of("Origin: null"),
                Arguments.of("Origin: ::::"),
                Arguments.of("Access-Control-Request-Method: BREW"),
                Arguments.of("Upgrade: websocket"),
                Arguments.of("Upgrade: h2c"),
                Arguments.of("Expect: a-miracle"),
                Arguments.of("TE: trailers"),
                Arguments.of("traceparent: nonsense"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void anOddHeaderIsNoFailureOfOurs(String header) {
        assertThat(get("/api/v1/ideas", List.of(header)).status()).as(header).isBetween(200, 499);
        assertThat(get("/nowhere", List.of(header)).status()).as(header).isBetween(400, 499);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("no version", "GET /api/v1/ideas\r\nHost: x\r\n\r\n"),
                Arguments.of("bad version", "GET /api/v1/ideas HTTP/9.9.9\r\nHost: x\r\n\r\n"),
                Arguments.of("noise", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"),
                Arguments.of("no host", "GET /api/v1/ideas HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Arguments.of("bad host", "GET /nowhere HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n"),
                Arguments.of("bad port", "GET /nowhere HTTP/1.1\r\nHost: x:99999999999\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aRequestThatIsNoHttpIsRefused(String name, String bytes) {
        Client.Raw answer = town.client.raw(bytes);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        Client.assertProblem(answer.body(), 400, "bad-request");
    }

    private static Client.Raw get(String path, List<String> headers) {
        return request("GET", path, headers, "");
    }

    private static Client.Raw request(String method, String path, List<String> headers, String body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        head.append("Host: ").append(town.uri("/").getAuthority()).append("\r\n");
        head.append("Authorization: Bearer ")
                .append(town.identity.agent("agent-1"))
                .append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return town.client.raw(head + "Connection: close\r\n\r\n" + body);
    }

    private static Client.Raw assertRefused(Client.Raw answer, int status, String slug) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        Client.assertProblem(answer.body(), status, slug);
        assertThat(answer.head().toLowerCase())
                .contains("content-type: application/problem+json", "x-content-type-options: nosniff")
                .doesNotContain("server:");
        assertThat(List.of(town.ideas, town.voting, town.engagement))
                .allSatisfy(service -> assertThat(service.received())
                        .noneMatch(seen -> seen.uri().contains("internal")));
        return answer;
    }
}
