package fr.encharge.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service on the loopback that answers with its name, remembers what it was sent, and misbehaves where it is told to. */
final class ServiceDouble implements AutoCloseable {

    private final String name;
    private final DisposableServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Sinks.Many<String> spoken = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> gate = Sinks.empty();
    private final CountDownLatch somebodyWaits = new CountDownLatch(1);
    private volatile boolean ready = true;

    ServiceDouble(String name) {
        this.name = name;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .httpRequestDecoder(decoder -> decoder.maxHeaderSize(64 * 1024).maxInitialLineLength(64 * 1024))
                .handle(this::answer)
                .bindNow();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** What came in, health probes aside. */
    List<Received> received() {
        return received;
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    void ready(boolean ready) {
        this.ready = ready;
    }

    /** Says something to everyone who listens to the live stream. */
    void say(String words) {
        spoken.tryEmitNext(words);
    }

    /** Returns when a request for {@code …/wait} has come in. */
    void awaitSomebodyWaiting() throws InterruptedException {
        if (!somebodyWaits.await(5, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came");
        }
    }

    void letGo() {
        gate.tryEmitEmpty();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().equals("/actuator/health/readiness")) {
            return response.status(ready ? 200 : 503).sendString(Mono.just("{\"secret\":\"" + name + "\"}"));
        }
        return behaviour(request).apply(request, response);
    }

    private BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> behaviour(HttpServerRequest request) {
        if (request.uri().endsWith("/never")) {
            return (in, out) -> in.receive().then(Mono.never());
        }
        if (request.uri().endsWith("/half")) {
            return (in, out) -> neverEnding(out.header("Content-Length", "10"), "half");
        }
        if (request.uri().endsWith("/half-of-much")) {
            return (in, out) -> neverEnding(out.header("Content-Length", "1000000"), "half");
        }
        if (request.uri().endsWith("/hangup")) {
            return (in, out) ->
                    out.withConnection(connection -> connection.channel().close());
        }
        if (request.uri().endsWith("/live")) {
            return (in, out) -> live(out);
        }
        if (request.uri().endsWith("/wait")) {
            return (in, out) -> {
                somebodyWaits.countDown();
                return gate.asMono().then(out.sendString(Mono.just(name)).then());
            };
        }
        return this::echo;
    }

    private static Publisher<Void> neverEnding(HttpServerResponse response, String start) {
        ByteBuf bytes = Unpooled.copiedBuffer(start, StandardCharsets.UTF_8);
        return response.send(Flux.concat(Mono.just(bytes), Flux.never()), each -> true);
    }

    private Publisher<Void> live(HttpServerResponse response) {
        Flux<ByteBuf> words = Flux.concat(Mono.just("data: first\n\n"), spoken.asFlux())
                .map(word -> Unpooled.copiedBuffer(word, StandardCharsets.UTF_8));
        return response.header("Content-Type", "text/event-stream").send(words, each -> true);
    }

    private Publisher<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            received.add(new Received(
                    request.method().name(),
                    request.uri(),
                    request.requestHeaders().copy(),
                    body));
            return response.header("Server", "Double/1.0")
                    .header("X-Powered-By", "doubles")
                    .header("X-Frame-Options", "SAMEORIGIN")
                    .header("Cache-Control", "max-age=60")
                    .header("Location", uri() + "/api/v1/ideas/new?a=b")
                    .header("Encharge-Position", "ideas=87")
                    .sendString(Mono.just(name))
                    .then();
        });
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    record Received(String method, String uri, HttpHeaders headers, String body) {}
}
