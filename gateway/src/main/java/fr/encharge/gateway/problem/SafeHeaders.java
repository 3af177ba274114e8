package fr.encharge.gateway.problem;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the headers that every answer has, whoever wrote it, and drops those that tell what runs behind. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeHeaders implements WebFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** Scripts, styles and all else from this origin only, from files only. */
    private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean api = exchange.getRequest().getPath().value().startsWith("/api");
        exchange.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> secure(exchange.getResponse().getHeaders(), api)));
        return chain.filter(exchange);
    }

    private static void secure(HttpHeaders headers, boolean api) {
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        ON_EVERY_ANSWER.forEach(headers::set);
        // the identity provider knows better where its form leads to
        if (!headers.containsHeader(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, OWN_FILES_ONLY);
        }
        if (api) {
            headers.remove(HttpHeaders.PRAGMA);
            headers.remove(HttpHeaders.EXPIRES);
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
