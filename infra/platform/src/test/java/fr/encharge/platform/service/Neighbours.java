package fr.encharge.platform.service;

import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.MessageData;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Topics;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services, as far as one notices them: they announce. */
public final class Neighbours implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /** Makes their topics. */
    Neighbours(String brokers, String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            done(admin.createTopics(Stream.of(topics)
                            .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
                            .toList())
                    .all());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A message of the log that the topic is named after, at that position. */
    public void announce(String topic, String authority, long position, Object data) {
        send(
                topic,
                0,
                event(topic, MessageData.typeOf(data.getClass()), position)
                        .withData("application/json", MessageData.write(data))
                        .withExtension("sequence", Sequence.text(Sequence.of(position, 0, 0)))
                        .withExtension("authority", authority));
    }

    /** All partitions are complete up to there. */
    public void complete(String topic, long position) {
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

    private void send(String topic, int partition, CloudEventBuilder event) {
        done(producer.send(KafkaMessageFactory.<byte[]>createWriter(topic, partition, (byte[]) null)
                .writeBinary(event.build())));
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
