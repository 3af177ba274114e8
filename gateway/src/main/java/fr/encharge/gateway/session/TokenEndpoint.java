package fr.encharge.gateway.session;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the identity provider as a client with a secret (RFC 6749 §2.3.1). What it refuses for good is an
 * {@link UnfinishedSignIn}; when it is away or out of order, that is an {@link IOException}.
 */
final class TokenEndpoint {

    private final SignInSettings settings;
    private final HttpClient client;
    private final JsonMapper json;

    TokenEndpoint(SignInSettings settings, HttpClient client, JsonMapper json) {
        String credentials = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        this.settings = settings;
        this.json = json;
        this.client = client.headers(headers -> headers.set(HttpHeaderNames.AUTHORIZATION, basic)
                .set(HttpHeaderNames.ACCEPT, "application/json")
                .set(HttpHeaderNames.CONTENT_TYPE, "application/x-www-form-urlencoded"));
    }

    Mono<Tokens> ofCode(String code, String verifier, String redirectUri) {
        return tokens(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "code_verifier", verifier,
                "redirect_uri", redirectUri));
    }

    Mono<Tokens> ofRefreshToken(String refreshToken) {
        return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Gives a refresh token back, so that no copy of a cookie outlives a sign-out. */
    Mono<Void> revoke(String refreshToken) {
        return settings.revocationUri() == null
                ? Mono.empty()
                : post(settings.revocationUri(), Map.of("token", refreshToken, "token_type_hint", "refresh_token"))
                        .then();
    }

    private Mono<Tokens> tokens(Map<String, String> form) {
        return post(settings.tokenUri(), form).handle((answer, sink) -> {
            try {
                sink.next(json.readValue(answer, Tokens.class));
            } catch (JacksonException unreadable) {
                sink.error(new IOException("the token endpoint's answer cannot be read", unreadable));
            }
        });
    }

    private Mono<String> post(URI uri, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.post()
                .uri(uri)
                .send(ByteBufMono.fromString(Mono.just(body)))
                .responseSingle((response, content) -> content.asString()
                        .defaultIfEmpty("")
                        .flatMap(text -> accepted(response.status().code(), text)));
    }

    private Mono<String> accepted(int status, String text) {
        if (status == 200) {
            return Mono.just(text);
        }
        String error = error(text);
        return Mono.error(
                error.equals("invalid_grant")
                        ? new UnfinishedSignIn("the provider refuses the grant")
                        : new IOException("the identity provider answered " + status + " " + error));
    }

    private String error(String text) {
        try {
            JsonNode answer = json.readTree(text);
            return answer.path("error").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
