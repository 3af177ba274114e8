package fr.encharge.gateway.route;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Passes a small answer on in one piece: head and body would follow each other, and wake the client twice. One that breaks
 * off before it is whole is a problem, not half an answer.
 */
@Component
class WholeAnswers implements GlobalFilter, Ordered {

    private static final int SMALL = 64 * 1024;

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(
                exchange.mutate().response(new Whole(exchange.getResponse())).build());
    }

    private static final class Whole extends ServerHttpResponseDecorator {

        Whole(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            long length = getHeaders().getContentLength();
            return super.writeWith(length > 0 && length <= SMALL ? DataBufferUtils.join(Flux.from(body), SMALL) : body);
        }
    }
}
