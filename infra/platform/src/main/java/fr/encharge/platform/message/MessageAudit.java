package fr.encharge.platform.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Compares the messages of a log that are at the broker with those that its commits tell: each once, and in order. */
public final class MessageAudit {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String log;
    private final List<String> topics;
    private final Map<TopicPartition, Expected> expected = new HashMap<>();

    /** @param topics those that carry this log */
    public MessageAudit(String log, List<String> topics) {
        this.log = log;
        this.topics = topics;
    }

    /** To be called in the order of the log. */
    public void expect(Telling.Told told) {
        expected.computeIfAbsent(told.partition(), any -> new Expected()).add(told);
    }

    /**
     * Reads the topics from their beginning to their present end. A message that is not announced yet is not missed: a
     * partition says itself up to which position it is complete.
     *
     * @param to the position up to which messages were expected; what lies above it is passed over
     * @return what is wrong, a sentence each
     */
    public List<String> compare(KafkaClients clients, long to)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> faults = new ArrayList<>();
        Map<String, TopicDescription> present = new TreeMap<>();
        for (String topic : clients.admin().listTopics().names().get()) {
            if (topics.contains(topic)) {
                present.putAll(clients.admin()
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get());
            }
        }
        try (Consumer<byte[], byte[]> reader = clients.reader()) {
            for (TopicDescription topic : present.values()) {
                for (var partition : topic.partitions()) {
                    faults.addAll(compare(reader, new TopicPartition(topic.name(), partition.partition()), to));
                }
            }
        }
        return faults;
    }

    private List<String> compare(Consumer<byte[], byte[]> reader, TopicPartition partition, long to)
            throws TimeoutException {
        PartitionAudit audit = new PartitionAudit(log, partition, expected.getOrDefault(partition, new Expected()), to);
        reader.assign(List.of(partition));
        reader.seekToBeginning(List.of(partition));
        long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(partition) < end) {
            List<ConsumerRecord<byte[], byte[]>> records = reader.poll(POLL).records(partition);
            records.forEach(audit::take);
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("%s cannot be read to its end".formatted(partition));
            }
        }
        return audit.end();
    }

    /** The messages that a partition is to hold, as two numbers each. */
    static final class Expected {

        private long[] sequences = new long[64];
        private int[] contents = new int[64];
        private int size;

        void add(Telling.Told told) {
            if (size == sequences.length) {
                sequences = Arrays.copyOf(sequences, size * 2);
                contents = Arrays.copyOf(contents, size * 2);
            }
            sequences[size] = told.envelope().sequence();
            contents[size++] = content(told.envelope(), told.key());
        }

        int size() {
            return size;
        }

        long sequence(int index) {
            return sequences[index];
        }

        boolean isSame(int index, Envelope envelope, byte @Nullable [] key) {
            return contents[index] == content(envelope, key);
        }

        boolean contains(long sequence) {
            return Arrays.binarySearch(sequences, 0, size, sequence) >= 0;
        }

        /** All but the data: what its fields are called may grow, and whoever reads them is recounted by itself. */
        private static int content(Envelope envelope, byte @Nullable [] key) {
            return Objects.hash(
                    envelope.id(), envelope.type(), envelope.subject(), envelope.authority(), Arrays.hashCode(key));
        }
    }
}
