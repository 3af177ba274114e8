package fr.encharge.gateway.route;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Refuses requests that two readers could understand differently: what the allow-list sees must be what the service sees.
 *
 * <p>Dot segments, encoded or double slashes, path parameters and the like are the firewall's of Spring Security; an
 * undecodable path, a target that does not start with a slash (it would be read as a part of the address of the host), a doubled {@code Authorization} and an impossible {@code Host} are ours.
 */
@Configuration(proxyBeanMethods = false)
class PlainRequests {

    private static final Set<HttpMethod> METHODS = new LinkedHashSet<>(List.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE));
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    private static final Pattern TARGET = Pattern.compile("/[!-~&&[^#\\\\]]*");

    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        // as its own, without a pattern for each letter of a token at each of its readings
        firewall.setAllowedHeaderValues(PlainRequests::isText);
        return firewall;
    }

    private static boolean isText(@Nullable String value) {
        return value == null
                || value.codePoints()
                        .allMatch(letter ->
                                letter == '\t' || Character.isDefined(letter) && !Character.isISOControl(letter));
    }

    @Bean
    ServerExchangeRejectedHandler firewallAnswer() {
        return (exchange, rejected) ->
                Mono.error(isKnown(exchange.getRequest()) ? new Refused(GatewayProblem.BAD_REQUEST) : unknownMethod());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    WebFilter refusingWhatIsNotPlain() {
        return (exchange, chain) -> isPlain(exchange.getRequest())
                ? chain.filter(exchange)
                : Mono.error(new Refused(GatewayProblem.BAD_REQUEST));
    }

    private static boolean isKnown(ServerHttpRequest request) {
        return METHODS.contains(request.getMethod());
    }

    private static Refused unknownMethod() {
        String allowed = METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
        return new Refused(GatewayProblem.METHOD_NOT_ALLOWED, Map.of(HttpHeaders.ALLOW, allowed));
    }

    private static boolean isPlain(ServerHttpRequest request) {
        return TARGET.matcher(target(request)).matches()
                && isDecodable(request.getPath().value())
                && hosts(request.getHeaders())
                && request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).size() <= 1;
    }

    /** As it was sent: the parsed address no longer tells. */
    private static String target(ServerHttpRequest request) {
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(request);
        return received.uri();
    }

    private static boolean isDecodable(String path) {
        return UriUtils.decode(path, "UTF-8").indexOf('\uFFFD') < 0;
    }

    private static boolean hosts(HttpHeaders headers) {
        List<String> hosts = headers.getOrEmpty(HttpHeaders.HOST);
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }
}
