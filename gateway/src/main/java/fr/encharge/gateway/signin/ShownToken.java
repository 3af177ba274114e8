package fr.encharge.gateway.signin;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token that a request for a service shows; one that is shown to the identity provider is the provider's affair.
 * Spring's own converter compares each of its letters with a pattern, at every request: here the decoder looks at them,
 * once a token.
 */
final class ShownToken implements ServerAuthenticationConverter {

    private static final String BEARER = "Bearer ";

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api/")
                ? Mono.justOrEmpty(shown(exchange.getRequest().getHeaders()))
                : Mono.empty();
    }

    private static Optional<Authentication> shown(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String token = header.substring(BEARER.length()).strip();
        return token.isEmpty() ? Optional.empty() : Optional.of(new BearerTokenAuthenticationToken(token));
    }
}
