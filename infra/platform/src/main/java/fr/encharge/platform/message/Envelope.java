package fr.encharge.platform.message;

import fr.encharge.platform.event.MetaDataKeys;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message as it travels: CloudEvents 1.0 in the binary mode of its Kafka binding, attributes as headers {@code ce_…}.
 *
 * @param sequence its number in the log; of a watermark, that of the last message it stands for
 * @param complete the position of the log up to which its partition is complete with this record, if it says so
 * @param data JSON; null in a watermark
 */
public record Envelope(
        String id,
        String source,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable String authority,
        @Nullable String traceparent,
        long sequence,
        OptionalLong complete,
        byte @Nullable [] data) {

    /** The type of a record that only says how far its partition is complete. */
    public static final String WATERMARK = "fr.encharge.watermark.v1";

    private static final String SEQUENCE = "sequence";
    private static final String COMPLETE = "complete";

    static Envelope watermark(String log, TopicPartition partition, long position) {
        String id = "%s-watermark-%d-%s".formatted(log, position, partition);
        OptionalLong complete = OptionalLong.of(position);
        return new Envelope(id, log, WATERMARK, null, null, null, null, Sequence.lastOf(position), complete, null);
    }

    static Envelope message(String log, long sequence, EventMessage<?> event, String subject, Object data) {
        return new Envelope(
                log + "-" + Sequence.text(sequence),
                log,
                MessageData.typeOf(data.getClass()),
                subject,
                event.getTimestamp(),
                text(event, MetaDataKeys.AUTHORITY),
                text(event, MetaDataKeys.TRACEPARENT),
                sequence,
                OptionalLong.empty(),
                MessageData.write(data));
    }

    /** @throws RuntimeException when the record is no message of ours */
    public static Envelope of(ConsumerRecord<byte[], byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        String complete = extension(event, COMPLETE);
        OptionalLong completed = complete == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(complete));
        return new Envelope(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getSubject(),
                event.getTime() == null ? null : event.getTime().toInstant(),
                extension(event, MetaDataKeys.AUTHORITY),
                extension(event, MetaDataKeys.TRACEPARENT),
                sequence(event, completed),
                completed,
                event.getData() == null ? null : event.getData().toBytes());
    }

    public boolean isWatermark() {
        return type.equals(WATERMARK);
    }

    /** This message as the last of its transaction in its partition. */
    Envelope completing(long position) {
        return new Envelope(
                id, source, type, subject, time, authority, traceparent, sequence, OptionalLong.of(position), data);
    }

    ProducerRecord<byte[], byte[]> to(TopicPartition partition, byte @Nullable [] key) {
        return KafkaMessageFactory.<byte[]>createWriter(partition.topic(), partition.partition(), key)
                .writeBinary(toCloudEvent());
    }

    private CloudEvent toCloudEvent() {
        CloudEventBuilder event =
                CloudEventBuilder.v1().withId(id).withSource(URI.create(source)).withType(type);
        if (data != null) {
            event.withData("application/json", data).withExtension(SEQUENCE, Sequence.text(sequence));
        }
        if (subject != null) {
            event.withSubject(subject);
        }
        if (time != null) {
            event.withTime(time.atOffset(ZoneOffset.UTC));
        }
        if (authority != null) {
            event.withExtension(MetaDataKeys.AUTHORITY, authority);
        }
        if (traceparent != null) {
            event.withExtension(MetaDataKeys.TRACEPARENT, traceparent);
        }
        complete.ifPresent(position -> event.withExtension(COMPLETE, Long.toString(position)));
        return event.build();
    }

    private static long sequence(CloudEvent event, OptionalLong complete) {
        String sequence = extension(event, SEQUENCE);
        return sequence == null ? Sequence.lastOf(complete.orElseThrow()) : Long.parseLong(sequence);
    }

    private static @Nullable String text(EventMessage<?> event, String key) {
        Object value = event.getMetaData().get(key);
        return value == null ? null : value.toString();
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }
}
