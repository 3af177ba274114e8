package fr.encharge.gateway.route;

import java.util.concurrent.Executor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

/**
 * Handles a request in a turn of its own on its event loop, never in the one that it was read in. Answered within it, as
 * files and refusals would be, a request that came before its predecessor had quite ended leaves a connection that is
 * never read again: the browser waits for ever (reactor/reactor-netty#4361, not mended in 1.3.6).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TurnOfItsOwn implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).subscribeOn(Schedulers.fromExecutor(loop(exchange)));
    }

    private static Executor loop(ServerWebExchange exchange) {
        ChannelOperations<?, ?> request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return request.channel().eventLoop();
    }
}
