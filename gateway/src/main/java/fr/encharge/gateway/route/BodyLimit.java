package fr.encharge.gateway.route;

import fr.encharge.gateway.problem.GatewayProblem;
import fr.encharge.gateway.problem.Refused;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what arrives, also when nobody said how much it would be. */
@Component
class BodyLimit implements WebFilter {

    private static final String IMPORT = "/api/v1/directory/import";

    private final BodySettings settings;

    BodyLimit(BodySettings settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = limit(exchange.getRequest());
        if (exchange.getRequest().getHeaders().getContentLength() > limit) {
            return Mono.error(new Refused(GatewayProblem.BODY_TOO_LARGE));
        }
        return chain.filter(exchange.mutate()
                .request(new Counted(exchange.getRequest(), limit))
                .build());
    }

    private long limit(ServerHttpRequest request) {
        boolean isImport = request.getMethod().equals(HttpMethod.POST)
                && request.getPath().value().equals(IMPORT);
        return (isImport ? settings.importLimit() : settings.limit()).toBytes();
    }

    private final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong read = new AtomicLong();
            Mono<DataBuffer> tooSlow =
                    Mono.delay(settings.deadline()).then(Mono.error(() -> new Refused(GatewayProblem.BODY_TOO_SLOW)));
            return super.getBody().map(buffer -> count(buffer, read)).takeUntilOther(tooSlow);
        }

        private DataBuffer count(DataBuffer buffer, AtomicLong read) {
            if (read.addAndGet(buffer.readableByteCount()) > limit) {
                DataBufferUtils.release(buffer);
                throw new Refused(GatewayProblem.BODY_TOO_LARGE);
            }
            return buffer;
        }
    }
}
