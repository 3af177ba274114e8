package fr.encharge.gateway.session;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts in the place of the browser's cookie the token that it stands for: whatever comes after sees a caller like any
 * other. Whoever shows a token of his own is left alone.
 */
public final class BrowserSession implements WebFilter, Ordered {

    static final String CSRF_HEADER = "Encharge-Csrf";

    private static final String ATTRIBUTE = BrowserSession.class.getName();
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Sessions sessions;

    BrowserSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whether a browser shows a session that has not ended, as far as this gateway can tell. */
    public static boolean isIn(ServerWebExchange exchange) {
        return of(exchange) != null;
    }

    static @Nullable Session of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** After what is never to be trusted was taken away, and before anybody asks for a token. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 3;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!request.getCookies().containsKey(sessions.cookieName()) || isForService(request) && hasToken(request)) {
            return chain.filter(exchange);
        }
        Optional<Session> session = sessions.in(request);
        return session.isPresent() && isForService(request)
                ? speak(session.get(), exchange, chain)
                : chain.filter(with(session, exchange));
    }

    static void requireOwnPage(Session session, ServerHttpRequest request) {
        if (!Unguessable.isSame(session.csrf(), request.getHeaders().getFirst(CSRF_HEADER))) {
            throw new Refused(GatewayProblem.NOT_SENT_BY_OUR_OWN_PAGE);
        }
    }

    private Mono<Void> speak(Session session, ServerWebExchange exchange, WebFilterChain chain) {
        if (!SAFE.contains(exchange.getRequest().getMethod())) {
            requireOwnPage(session, exchange.getRequest());
        }
        return sessions.fresh(session).singleOptional().flatMap(now -> {
            now.filter(fresh -> fresh != session)
                    .ifPresent(fresh -> exchange.getResponse().addCookie(sessions.cookie(fresh)));
            ServerWebExchange known = with(now, exchange);
            return chain.filter(now.map(fresh -> speakingFor(fresh, known)).orElse(known));
        });
    }

    private ServerWebExchange with(Optional<Session> session, ServerWebExchange exchange) {
        session.ifPresentOrElse(
                known -> exchange.getAttributes().put(ATTRIBUTE, known),
                () -> exchange.getResponse().addCookie(sessions.noCookie()));
        return exchange.mutate()
                .request(request -> request.headers(this::dropCookie))
                .build();
    }

    private static ServerWebExchange speakingFor(Session session, ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(CSRF_HEADER);
                    headers.setBearerAuth(session.accessToken());
                }))
                .build();
    }

    /** Nobody behind the gateway is to see it; the identity provider has cookies of its own beside it. */
    private void dropCookie(HttpHeaders headers) {
        String mine = sessions.cookieName() + "=";
        String others = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(mine))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static boolean hasToken(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }

    private static boolean isForService(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/");
    }
}
