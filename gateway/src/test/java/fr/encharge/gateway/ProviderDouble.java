package fr.encharge.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The endpoints of an identity provider that a gateway with a secret talks to, and the settings that lead it there. */
final class ProviderDouble implements AutoCloseable {

    static final String KEY = "c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3JlISE=";

    private final IdentityDouble identity;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
    private volatile UnaryOperator<JWTClaimsSet.Builder> idToken = claims -> claims;
    private volatile UnaryOperator<JWTClaimsSet.Builder> accessToken = claims -> claims;
    private volatile int lifetime = 300;
    private volatile String refusal = "";
    private final AtomicInteger signIns = new AtomicInteger();

    ProviderDouble(IdentityDouble identity) {
        this.identity = identity;
    }

    String[] settings() {
        List<String> all = new ArrayList<>(List.of(
                "--encharge.sign-in.client-id=gateway",
                "--encharge.sign-in.client-secret=a secret",
                "--encharge.sign-in.authorization-uri=https://identity.test/authorize",
                "--encharge.sign-in.token-uri=" + uri("/token"),
                "--encharge.sign-in.revocation-uri=" + uri("/revoke"),
                "--encharge.sign-in.end-session-uri=https://identity.test/logout",
                "--encharge.sign-in.keys=" + KEY));
        return all.toArray(String[]::new);
    }

    /** What the ID tokens to come say, on top of what they must. */
    void idToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        idToken = change;
    }

    void accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        accessToken = change;
    }

    /** How long the access tokens to come are said to be good, in seconds. */
    void lifetime(int seconds) {
        lifetime = seconds;
    }

    /** From now on everything is answered with this error; empty for none. */
    void refuseWith(String error) {
        refusal = error;
    }

    List<Asked> asked() {
        return asked;
    }

    List<Asked> asked(String grant) {
        return asked.stream()
                .filter(each -> grant.equals(each.form().get("grant_type")))
                .toList();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(body -> {
            Asked question = new Asked(request.uri(), request.requestHeaders().get("Authorization"), form(body));
            asked.add(question);
            return refusal.isEmpty()
                    ? response.header("Content-Type", "application/json")
                            .sendString(Mono.just(tokens(question)))
                            .then()
                    : response.status(refusal.equals("server_error") ? 500 : 400)
                            .sendString(Mono.just("{\"error\":\"" + refusal + "\"}"))
                            .then();
        });
    }

    private String tokens(Asked question) {
        String access = identity.token(accessToken);
        String common =
                "\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d".formatted(access, lifetime);
        return question.form().containsKey("code")
                ? "{%s,\"refresh_token\":\"refresh-%d\",\"id_token\":\"%s\"}"
                        .formatted(
                                common,
                                signIns.incrementAndGet(),
                                identity.token(claims -> idToken.apply(claims.audience("gateway")
                                        .claim("nonce", question.form().get("code")))))
                : "{%s}".formatted(common);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    record Asked(String path, String authorization, Map<String, String> form) {}
}
