package fr.encharge.gateway.rate;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import fr.encharge.gateway.route.OpenPaths;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A stream costs as long as it lasts: so it is counted while it is open, and ended when the gateway stops. */
@Component
class LiveStreams implements WebFilter {

    private static final Map<String, String> A_MOMENT = Map.of(HttpHeaders.RETRY_AFTER, "5");

    private final int limit;
    private final MeterRegistry meters;
    private final ConcurrentMap<Caller, Integer> open = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    LiveStreams(RateSettings settings, MeterRegistry meters) {
        this.limit = settings.liveStreams();
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals(OpenPaths.LIVE)) {
            return chain.filter(exchange);
        }
        Mono<Void> stream = chain.filter(exchange).takeUntilOther(stopping.asMono());
        return exchange.<JwtAuthenticationToken>getPrincipal()
                .flatMap(signedIn -> counted(Caller.of(signedIn.getToken()), stream));
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        stopping.tryEmitEmpty();
    }

    private Mono<Void> counted(Caller caller, Mono<Void> stream) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> open.merge(caller, 1, Integer::sum)),
                count -> count > limit ? refusal() : stream,
                count -> Mono.fromRunnable(() -> close(caller)));
    }

    private void close(Caller caller) {
        open.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }

    private Mono<Void> refusal() {
        meters.counter("encharge.gateway.too.many.requests", "caller", "agent", "request", "live")
                .increment();
        return Mono.error(new Refused(GatewayProblem.TOO_MANY_REQUESTS, A_MOMENT));
    }
}
