package fr.encharge.engagement;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.MessageData;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Topics;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Those around the engagement service, as far as it notices them: an identity provider, and services that announce. */
final class Neighbours implements AutoCloseable {

    static final String ISSUER = "http://identity.test";

    private final RSAKey key;
    private final HttpServer identity;
    private final KafkaProducer<byte[], byte[]> producer;

    Neighbours(String brokers) throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes();
        identity.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        identity.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(Stream.of("ideas.campaigns", "ideas.ideas", "ideas.charges", "voting.ballots")
                            .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    String keysUri() {
        return "http://127.0.0.1:" + identity.getAddress().getPort() + "/jwks";
    }

    String token(String authority, String agent, String... roles) throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("encharge")
                .subject(agent)
                .claim("authority", authority)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** A message of the log that the topic is named after, at that position. */
    void announce(String topic, String authority, long position, Object data) throws Exception {
        CloudEventBuilder event = event(topic, MessageData.typeOf(data.getClass()), position)
                .withData("application/json", MessageData.write(data))
                .withExtension("sequence", Sequence.text(Sequence.of(position, 0, 0)))
                .withExtension("authority", authority);
        send(topic, 0, event);
    }

    /** All partitions are complete up to there. */
    void complete(String topic, long position) throws Exception {
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            send(topic, partition, event(topic, Envelope.WATERMARK, position));
        }
    }

    private static CloudEventBuilder event(String topic, String type, long position) {
        return CloudEventBuilder.v1()
                .withId(topic + "-" + type + position)
                .withSource(URI.create(Topics.logOf(topic)))
                .withType(type)
                .withExtension("complete", Long.toString(position));
    }

    private void send(String topic, int partition, CloudEventBuilder event) throws Exception {
        producer.send(KafkaMessageFactory.<byte[]>createWriter(topic, partition, (byte[]) null)
                        .writeBinary(event.build()))
                .get();
    }

    @Override
    public void close() {
        producer.close();
        identity.stop(0);
    }
}
