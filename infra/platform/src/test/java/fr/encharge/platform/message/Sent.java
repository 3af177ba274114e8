package fr.encharge.platform.message;

import fr.encharge.platform.event.MetaDataKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;

/** Messages as an announcer sends them, for tests of those who read. */
public final class Sent {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private Sent() {}

    /** The only message of a position, which completes its partition. */
    public static ProducerRecord<byte[], byte[]> message(
            TopicPartition partition, long position, String authority, String key, Object data) {
        String log = Topics.logOf(partition.topic());
        EventMessage<?> event = new GenericEventMessage<>(
                new GenericMessage<>("event-" + position, data, Map.of(MetaDataKeys.AUTHORITY, authority)), () -> AT);
        return Envelope.message(log, Sequence.of(position, 0, 0), event, key, data)
                .completing(position)
                .to(partition, key.getBytes(StandardCharsets.UTF_8));
    }

    public static ProducerRecord<byte[], byte[]> watermark(TopicPartition partition, long position) {
        return Envelope.watermark(Topics.logOf(partition.topic()), partition, position)
                .to(partition, null);
    }

    /** The record as it lies at an offset. */
    public static ConsumerRecord<byte[], byte[]> at(long offset, ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
