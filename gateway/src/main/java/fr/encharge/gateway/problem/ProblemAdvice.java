package fr.encharge.gateway.problem;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerResponse;

/** Turns whatever ended a request into a problem. Only what nobody foresaw is logged with its trace. */
@Component
@Order(-2)
class ProblemAdvice implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

    private final ProblemPages pages;

    ProblemAdvice(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (isAnswered(response)) {
            // the client must see that the rest is missing: the connection is cut
            LOG.warn(
                    "{} {} broke off ({})",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().value(),
                    error.toString());
            return Mono.error(error);
        }
        ServerHttpRequest request = exchange.getRequest();
        Refused refused = refused(error);
        log(refused.problem(), request, error);
        ProblemPages.Page page = pages.page(
                refused.problem(),
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE),
                request.getPath().value());
        response.setStatusCode(HttpStatusCode.valueOf(refused.problem().status()));
        HttpHeaders headers = response.getHeaders();
        headers.clear();
        refused.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(page.body().length);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, page.language());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        DataBuffer body = response.bufferFactory().wrap(page.body());
        return response.writeWith(Mono.just(body));
    }

    private static boolean isAnswered(ServerHttpResponse response) {
        return response.isCommitted()
                || ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse server
                        && server.hasSentHeaders();
    }

    private static Refused refused(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst()
                .orElseGet(() -> of(error));
    }

    private static Refused of(Throwable error) {
        if (error instanceof ErrorResponse answer) {
            return ofStatus(answer);
        }
        if (error instanceof ReadTimeoutException) {
            return new Refused(GatewayProblem.SERVICE_TIMEOUT);
        }
        if (error instanceof IOException
                || error instanceof AbortedException
                || error instanceof AuthenticationServiceException) {
            return new Refused(GatewayProblem.SERVICE_UNAVAILABLE, SOON);
        }
        return new Refused(GatewayProblem.UNEXPECTED);
    }

    private static Refused ofStatus(ErrorResponse answer) {
        return switch (answer.getStatusCode().value()) {
            case 404 -> new Refused(GatewayProblem.NO_SUCH_PATH);
            case 405 ->
                new Refused(
                        GatewayProblem.METHOD_NOT_ALLOWED, answer.getHeaders().toSingleValueMap());
            case 503 -> new Refused(GatewayProblem.SERVICE_UNAVAILABLE, SOON);
            case 504 -> new Refused(GatewayProblem.SERVICE_TIMEOUT);
            default ->
                answer.getStatusCode().is4xxClientError()
                        ? new Refused(GatewayProblem.BAD_REQUEST)
                        : new Refused(GatewayProblem.UNEXPECTED);
        };
    }

    private static void log(GatewayProblem problem, ServerHttpRequest request, Throwable error) {
        switch (problem) {
            case UNEXPECTED ->
                LOG.error("{} {} failed", request.getMethod(), request.getPath().value(), error);
            case SERVICE_UNAVAILABLE, SERVICE_TIMEOUT ->
                LOG.warn(
                        "{} {}: {} ({})",
                        request.getMethod(),
                        request.getPath().value(),
                        problem.slug(),
                        error.toString());
            default ->
                LOG.debug("{} {}: {}", request.getMethod(), request.getPath().value(), problem.slug());
        }
    }
}
