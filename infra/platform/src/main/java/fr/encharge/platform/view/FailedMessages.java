package fr.encharge.platform.view;

import fr.encharge.platform.message.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of messages that could not be applied, with the reason, for people to read: {@code <topic>.failed}. */
final class FailedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(FailedMessages.class);
    private static final String SUFFIX = ".failed";
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final KafkaClients clients;

    FailedMessages(KafkaClients clients) {
        this.clients = clients;
    }

    /** Does its best: the message itself stays where it is. */
    void copy(String follower, ConsumerRecord<byte[], byte[]> record, Exception reason) {
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(record.topic() + SUFFIX, null, record.key(), record.value(), record.headers());
        say(copy.headers(), "failed-follower", follower);
        say(copy.headers(), "failed-place", "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset()));
        say(copy.headers(), "failed-reason", reason.toString());
        try {
            ensure(copy.topic());
            send(copy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn("No copy of a failed message in {}", copy.topic(), e);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> copy) throws ExecutionException, InterruptedException {
        Producer<byte[], byte[]> sender = clients.sender();
        try {
            sender.send(copy).get();
        } finally {
            sender.close(CLOSING);
        }
    }

    private void ensure(String topic) throws ExecutionException, InterruptedException {
        try {
            clients.admin()
                    .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void say(Headers headers, String name, String value) {
        headers.add("encharge-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
