package fr.encharge.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the web application who is signed in, and what its requests must carry. */
final class SessionPage {

    private SessionPage() {}

    static Mono<ServerResponse> answer(ServerRequest request) {
        return request.principal()
                .ofType(JwtAuthenticationToken.class)
                .flatMap(signedIn -> ServerResponse.ok().bodyValue(WhoIAm.of(signedIn.getToken(), request.exchange())));
    }

    /**
     * @param csrf to be sent as {@code Encharge-Csrf} with whatever may change something; null for who brings a token
     * @param until when the session ends whatever happens; null for who brings a token
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhoIAm(
            String agentId,
            @Nullable String authority,
            List<String> roles,
            @Nullable String csrf,
            @Nullable Instant until) {

        static WhoIAm of(Jwt token, ServerWebExchange exchange) {
            Session session = BrowserSession.of(exchange);
            List<String> roles = token.getClaimAsStringList("roles");
            return new WhoIAm(
                    token.getSubject(),
                    token.getClaimAsString("authority"),
                    roles == null ? List.of() : roles,
                    session == null ? null : session.csrf(),
                    session == null ? null : Instant.ofEpochSecond(session.until()));
        }
    }
}
