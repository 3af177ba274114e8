package fr.encharge.kill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that is committed in the topics, in order within each partition.
 *
 * @param complete the position up to which each log is in all of its partitions
 */
record Topics(List<Message> messages, Map<String, Long> complete) {

    private static final String WATERMARK = "fr.encharge.watermark.v1";
    private static final Duration POLL = Duration.ofMillis(200);

    /** @throws org.apache.kafka.common.KafkaException when the broker does not answer in time */
    static Topics read(String broker) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Announced.TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            return read(consumer, partitions);
        }
    }

    private static Topics read(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        List<Message> messages = new ArrayList<>();
        Map<TopicPartition, Long> complete = new HashMap<>();
        partitions.forEach(partition -> complete.put(partition, 0L));
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                String reached = header(record, "ce_complete");
                if (!reached.isEmpty()) {
                    complete.merge(
                            new TopicPartition(record.topic(), record.partition()), Long.valueOf(reached), Math::max);
                }
                if (!header(record, "ce_type").equals(WATERMARK)) {
                    messages.add(message(record));
                }
            }
        }
        Map<String, Long> least = new HashMap<>();
        complete.forEach((partition, position) ->
                least.merge(partition.topic().substring(0, partition.topic().indexOf('.')), position, Math::min));
        return new Topics(messages, least);
    }

    private static Message message(ConsumerRecord<byte[], byte[]> record) {
        return new Message(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                header(record, "ce_id"),
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
