package fr.encharge.platform.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** What one transaction sends: the messages of whole commits, then watermarks, the last record of each partition complete. */
final class Outgoing {

    private record Item(Envelope envelope, byte @Nullable [] key) {}

    private final String log;
    private final Announcements announcements;
    private final Map<TopicPartition, Long> reached;
    private final Map<TopicPartition, List<Item>> items = new HashMap<>();

    /** @param reached the position of each partition that there is: what lies at or below it was sent before */
    Outgoing(String log, Announcements announcements, Map<TopicPartition, Long> reached) {
        this.log = log;
        this.announcements = announcements;
        this.reached = reached;
    }

    void add(Commit commit) {
        for (int index = 0; index < commit.events().size(); index++) {
            EventMessage<?> event = commit.events().get(index);
            Map<String, Integer> numbers = new HashMap<>();
            for (Announcement announcement : announcements.announce(event)) {
                int number = numbers.merge(announcement.topic(), 1, Integer::sum) - 1;
                long sequence = Sequence.of(commit.position(), index, number);
                add(commit.position(), announcement, envelope(event, announcement, sequence));
            }
        }
    }

    /** Adds what says that a partition without a message is complete up to this position. */
    void addWatermarks(long position) {
        reached.forEach((partition, before) -> {
            if (before < position) {
                items.computeIfAbsent(
                        partition, any -> List.of(new Item(Envelope.watermark(log, partition, position), null)));
            }
        });
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Iterable<TopicPartition> partitions() {
        return items.keySet();
    }

    List<ProducerRecord<byte[], byte[]>> records(long complete) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        items.forEach((partition, list) -> {
            for (int i = 0; i < list.size(); i++) {
                Item item = list.get(i);
                boolean last = i == list.size() - 1;
                Envelope envelope = last ? item.envelope().completing(complete) : item.envelope();
                records.add(envelope.to(partition, item.key()));
            }
        });
        return records;
    }

    private void add(long position, Announcement announcement, Envelope envelope) {
        byte[] key = announcement.key().getBytes(StandardCharsets.UTF_8);
        int number = Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
        TopicPartition partition = new TopicPartition(announcement.topic(), number);
        Long before = reached.get(partition);
        if (before == null) {
            throw new IllegalStateException(announcement.topic() + " is none of the topics of this service");
        }
        if (position > before) {
            items.computeIfAbsent(partition, any -> new ArrayList<>()).add(new Item(envelope, key));
        }
    }

    private Envelope envelope(EventMessage<?> event, Announcement announcement, long sequence) {
        String subject =
                event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : announcement.key();
        return Envelope.message(log, sequence, event, subject, announcement.data());
    }
}
