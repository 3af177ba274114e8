package fr.encharge.gateway.rate;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a caller through at his pace, or says when to come back. */
@Component
public class RateLimit {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Allowances allowances;
    private final MeterRegistry meters;

    RateLimit(RateSettings settings, MeterRegistry meters) {
        this.allowances = new Allowances(settings, TimeMeter.SYSTEM_NANOTIME);
        this.meters = meters;
    }

    /** Counts the request for its agent, or for its address when nobody is signed in. */
    public Mono<Void> count(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(signedIn -> Caller.of(signedIn.getToken()))
                .switchIfEmpty(Mono.fromSupplier(() -> stranger(exchange)))
                .flatMap(caller -> count(caller, exchange));
    }

    /** Counts the request for its address, whatever token it shows. */
    public Mono<Void> countAsStranger(ServerWebExchange exchange) {
        return Mono.defer(() -> count(stranger(exchange), exchange));
    }

    private static Caller stranger(ServerWebExchange exchange) {
        return Caller.of(exchange.getRequest().getRemoteAddress());
    }

    private Mono<Void> count(Caller caller, ServerWebExchange exchange) {
        boolean write = !READS.contains(exchange.getRequest().getMethod());
        Duration wait = allowances.take(caller, write);
        return wait.isZero() ? Mono.empty() : Mono.error(refusal(caller, write, wait));
    }

    private Refused refusal(Caller caller, boolean write, Duration wait) {
        String kind = caller.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("encharge.gateway.too.many.requests", "caller", kind, "request", write ? "write" : "read")
                .increment();
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new Refused(GatewayProblem.TOO_MANY_REQUESTS, Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
