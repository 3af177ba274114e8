package fr.encharge.platform.service;

import fr.encharge.embedded.EmbeddedKafka;
import fr.encharge.embedded.EmbeddedMongo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with what it needs around it, seen from outside: a broker, a store, somebody who signs tokens. */
public final class RunningService implements AutoCloseable {

    private final Tokens tokens = new Tokens();
    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedMongo store = EmbeddedMongo.inMemory();
    private final EmbeddedKafka broker;
    private final Neighbours neighbours;
    private final ConfigurableApplicationContext service;

    /**
     * @param name of the service's configuration
     * @param directory for the broker
     * @param topics of other services
     */
    public RunningService(Class<?> application, String name, Path directory, String... topics) {
        broker = EmbeddedKafka.start(directory, 0, false);
        neighbours = new Neighbours(broker.bootstrapServers(), topics);
        service = new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name)
                .run(
                        "--spring.mongodb.uri=" + store.uri(),
                        "--encharge.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--encharge.security.jwk-set-uri=" + tokens.keysUri(),
                        "--encharge.security.issuer=" + Tokens.ISSUER,
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    public String token(String authority, String agent, String... roles) {
        return tokens.of(authority, agent, roles);
    }

    /** @param headers names and values by turns; they win over those that every request has */
    public HttpResponse<String> call(
            String method, String path, String token, @Nullable String body, String... headers) {
        return call(BodyHandlers.ofString(), method, path, token, body, headers);
    }

    /** As {@link #call(String, String, String, String, String...)}, for an answer that is read in another way. */
    public <T> HttpResponse<T> call(
            BodyHandler<T> answer, String method, String path, String token, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Content-Type", "application/json");
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        try {
            return http.send(request.build(), answer);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends the service itself; what is around it stays until it is closed. */
    public void stop() {
        service.close();
    }

    @Override
    public void close() {
        stop();
        neighbours.close();
        store.close();
        broker.close();
        tokens.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
