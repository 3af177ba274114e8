package fr.encharge.gateway.health;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import fr.encharge.gateway.route.Services;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * {@code /actuator/health} is up when the gateway and all services are ready; {@code …/readiness} and {@code …/liveness}
 * are the gateway's own, since a service that is down must not take the others' only door away.
 */
@Configuration(proxyBeanMethods = false)
class HealthPage {

    private static final String HEALTH = "/actuator/health";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    @Bean
    RouterFunction<ServerResponse> healthPages(Services services, HttpClient client, ApplicationAvailability own) {
        Mono<Boolean> servicesReady = Flux.just(services.ideas(), services.voting(), services.engagement())
                .flatMap(service -> isReady(service, client))
                .all(Boolean::booleanValue)
                .cache(REMEMBERED);
        Mono<Boolean> ready = Mono.fromSupplier(() -> own.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
        Mono<Boolean> alive = Mono.fromSupplier(() -> own.getLivenessState() == LivenessState.CORRECT);
        return RouterFunctions.route()
                .route(
                        RequestPredicates.path(HEALTH),
                        request -> page(request, ready.flatMap(mine -> mine ? servicesReady : Mono.just(false))))
                .route(RequestPredicates.path(HEALTH + "/readiness"), request -> page(request, ready))
                .route(RequestPredicates.path(HEALTH + "/liveness"), request -> page(request, alive))
                .build();
    }

    private static Mono<Boolean> isReady(URI service, HttpClient client) {
        return client.get()
                .uri(service.resolve(HEALTH + "/readiness"))
                .responseSingle(
                        (response, body) -> body.thenReturn(response.status().code() == 200))
                .timeout(PATIENCE, Mono.just(false))
                .onErrorReturn(false);
    }

    private static Mono<ServerResponse> page(ServerRequest request, Mono<Boolean> up) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return Mono.error(new Refused(GatewayProblem.METHOD_NOT_ALLOWED, Map.of(HttpHeaders.ALLOW, "GET, HEAD")));
        }
        return up.flatMap(isUp -> ServerResponse.status(isUp ? 200 : 503)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(isUp ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}"));
    }
}
