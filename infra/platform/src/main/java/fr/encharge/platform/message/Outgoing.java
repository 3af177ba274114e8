package fr.encharge.platform.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What one transaction sends: the messages of whole commits, then watermarks, the last record of each partition complete. */
final class Outgoing {

    private record Item(Envelope envelope, byte @Nullable [] key) {}

    private final String log;
    private final Telling telling;
    private final Map<TopicPartition, Long> reached;
    private final Map<TopicPartition, List<Item>> items = new HashMap<>();

    /** @param reached the position of each partition that there is: what lies at or below it was sent before */
    Outgoing(String log, Announcements announcements, Map<TopicPartition, Long> reached) {
        this.log = log;
        this.telling = new Telling(log, announcements);
        this.reached = reached;
    }

    void add(Commit commit) {
        for (Telling.Told told : telling.of(commit)) {
            Long before = reached.get(told.partition());
            if (before == null) {
                throw new IllegalStateException(told.partition().topic() + " is none of the topics of this service");
            }
            if (commit.position() > before) {
                items.computeIfAbsent(told.partition(), any -> new ArrayList<>())
                        .add(new Item(told.envelope(), told.key()));
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
}
