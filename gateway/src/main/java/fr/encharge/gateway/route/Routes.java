package fr.encharge.gateway.route;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes a route of each open path whose service is known. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Set<String> NEVER_OPEN = Set.of("actuator", "internal");

    @Bean
    RouteLocator openRoutes(RouteLocatorBuilder builder, Services services) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (OpenPaths paths : OpenPaths.values()) {
            URI service = paths.at(services);
            if (service != null) {
                routes.route(paths.name().toLowerCase(Locale.ROOT), route -> open(route, paths, service));
            }
        }
        return routes.build();
    }

    private static Buildable<Route> open(PredicateSpec route, OpenPaths paths, URI service) {
        String[] patterns = paths.patterns().toArray(String[]::new);
        return paths == OpenPaths.IDENTITY
                ? route.path(patterns)
                        .and()
                        .predicate(Routes::hasNothingInternal)
                        // sign-in pages send the browser to absolute addresses, which must be ours
                        .filters(GatewayFilterSpec::preserveHostHeader)
                        .uri(service)
                : route.path(patterns)
                        // a service has no use for cookies, whoever set them
                        .filters(filters -> relativeLocation(filters.removeRequestHeader(HttpHeaders.COOKIE), service))
                        .uri(service);
    }

    private static boolean hasNothingInternal(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().elements().stream()
                .noneMatch(element -> element instanceof PathSegment segment
                        && NEVER_OPEN.contains(segment.valueToMatch().toLowerCase(Locale.ROOT)));
    }

    /** A service that answers with its own address would send the client past the gateway, to where it cannot go. */
    private static UriSpec relativeLocation(GatewayFilterSpec filters, URI service) {
        return filters.filter((exchange, chain) -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> relative(headers, service)));
            return chain.filter(exchange);
        });
    }

    private static void relative(HttpHeaders headers, URI service) {
        URI location = headers.getLocation();
        if (location != null && service.getAuthority().equals(location.getAuthority())) {
            headers.set(
                    HttpHeaders.LOCATION,
                    location.toString().substring(location.toString().indexOf(location.getRawPath())));
        }
    }
}
