package fr.encharge.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes away the headers that mean something to us only when one of us has set them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ForgeableHeaders implements WebFilter {

    private static final Set<String> NAMES = Set.of(
            "encharge-operator",
            "forwarded",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "x-real-ip");

    private static final String PREFIX = "x-forwarded-";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> forgeable = exchange.getRequest().getHeaders().headerNames().stream()
                .filter(ForgeableHeaders::isForgeable)
                .toList();
        return chain.filter(forgeable.isEmpty() ? exchange : without(forgeable, exchange));
    }

    private static boolean isForgeable(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lowerCase) || lowerCase.startsWith(PREFIX);
    }

    private static ServerWebExchange without(List<String> names, ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> names.forEach(headers::remove)))
                .build();
    }
}
