package fr.encharge.platform.view;

import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.MessageData;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;

/** The messages that a follower takes, as events for its handlers. */
final class Messages {

    private final Map<String, Map<String, Class<?>>> types = new HashMap<>();

    /** @param byTopic the classes that are read, by topic */
    Messages(Map<String, List<Class<?>>> byTopic) {
        byTopic.forEach((topic, classes) -> {
            Map<String, Class<?>> byType = new HashMap<>();
            classes.forEach(each -> byType.put(MessageData.typeOf(each), each));
            types.put(topic, byType);
        });
    }

    /** How people name a message. */
    static String nameOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Envelope.of(record).id();
        } catch (RuntimeException unreadable) {
            return "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
        }
    }

    /** @throws IllegalArgumentException when the topic does not carry the facts of the message's source */
    Optional<EventMessage<?>> event(String topic, Envelope envelope) {
        if (!Topics.logOf(topic).equals(envelope.source())) {
            throw new IllegalArgumentException(
                    "%s in %s is a fact of %s".formatted(envelope.id(), topic, envelope.source()));
        }
        Class<?> type = types.getOrDefault(topic, Map.of()).get(envelope.type());
        return Optional.ofNullable(type).map(known -> event(envelope, known));
    }

    static Fact fact(Envelope envelope) {
        return new Fact(
                envelope.source(), Sequence.positionOf(envelope.sequence()), envelope.sequence(), timeOf(envelope));
    }

    private static EventMessage<?> event(Envelope envelope, Class<?> type) {
        Map<String, Object> metaData = new HashMap<>();
        if (envelope.authority() != null) {
            metaData.put(MetaDataKeys.AUTHORITY, envelope.authority());
        }
        if (envelope.traceparent() != null) {
            metaData.put(MetaDataKeys.TRACEPARENT, envelope.traceparent());
        }
        Object data = MessageData.read(envelope.data(), type);
        Instant time = timeOf(envelope);
        return new GenericEventMessage<>(new GenericMessage<>(envelope.id(), data, metaData), () -> time);
    }

    private static Instant timeOf(Envelope envelope) {
        Instant time = envelope.time();
        return time == null ? Instant.EPOCH : time;
    }
}
