package fr.encharge.platform.message;

import fr.encharge.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One real broker for all tests of a run that name it. */
public final class Broker implements BeforeAllCallback {

    private static final class Running implements AutoCloseable {

        private final Path directory;
        private final EmbeddedKafka kafka;

        Running() throws IOException {
            directory = Files.createTempDirectory("broker");
            kafka = EmbeddedKafka.start(directory, 0, false);
        }

        @Override
        public void close() throws IOException {
            kafka.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private String bootstrapServers = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, any -> start(), Running.class);
        bootstrapServers = running.kafka.bootstrapServers();
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public KafkaClients clients() {
        return new KafkaClients(bootstrapServers);
    }

    /** Every committed record of a partition. */
    public static List<ConsumerRecord<byte[], byte[]>> all(KafkaClients clients, String topic, int number) {
        TopicPartition partition = new TopicPartition(topic, number);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (Consumer<byte[], byte[]> reader = clients.reader()) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (reader.position(partition) < end) {
                all.addAll(reader.poll(java.time.Duration.ofMillis(100)).records(partition));
            }
        }
        return all;
    }

    private static Running start() {
        try {
            return new Running();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
