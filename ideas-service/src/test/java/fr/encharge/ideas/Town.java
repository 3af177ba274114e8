package fr.encharge.ideas;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.encharge.embedded.EmbeddedKafka;
import fr.encharge.embedded.EmbeddedMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ideas service of a town and of its neighbour, with a real broker, a store, and somebody who signs tokens. */
final class Town implements AutoCloseable {

    private static final String ISSUER = "http://identity.test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey key = newKey();
    private final HttpServer identity = identity();
    private final EmbeddedKafka broker;
    private final EmbeddedMongo store = EmbeddedMongo.inMemory();
    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();

    Town(Path data) {
        broker = EmbeddedKafka.start(data, 0, false);
        service = new SpringApplicationBuilder(IdeasApplication.class)
                .properties("spring.config.name=ideas")
                .run(
                        "--spring.mongodb.uri=" + store.uri(),
                        "--encharge.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--encharge.security.jwk-set-uri=http://127.0.0.1:"
                                + identity.getAddress().getPort() + "/jwks",
                        "--encharge.security.issuer=" + ISSUER,
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    /** Somebody of an authority, with what they have seen so far. */
    final class Person {

        private final String token;
        private @Nullable String position;

        private Person(String authority, String agent, String... roles) {
            token = sign(authority, agent, roles);
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        Answer send(String method, String path, @Nullable String body, String... headers) {
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (position != null) {
                request.header("Encharge-Position", position);
            }
            for (int name = 0; name < headers.length; name += 2) {
                request.header(headers[name], headers[name + 1]);
            }
            Answer answer = new Answer(exchange(request.build()));
            position = answer.header("Encharge-Position", position);
            return answer;
        }

        /** Goes on from what somebody else has seen. */
        Person after(Person other) {
            position = other.position;
            return this;
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        /** The rule that a problem names. */
        String problem() {
            return body().path("type").asString().replace("/problems/", "");
        }

        @Nullable String header(String name, @Nullable String otherwise) {
            return response.headers().firstValue(name).orElse(otherwise);
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }
    }

    Person person(String authority, String agent, String... roles) {
        return new Person(authority, agent, roles);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpServer identity() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String sign(String authority, String agent, String... roles) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("encharge")
                .subject(agent)
                .claim("authority", authority)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        service.close();
        store.close();
        broker.close();
        identity.stop(0);
    }
}
