package fr.encharge.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "voting.ballots";

    @TempDir
    Path dir;

    @Test
    void onlyCommittedRecordsAreReadAndARestartKeepsThemAndTheTopicId() throws Exception {
        Uuid topicId;
        try (var broker = EmbeddedKafka.start(dir, 0, true)) {
            topicId = create(broker);
            try (var producer = producer(broker)) {
                producer.initTransactions();
                send(producer, "for");
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, "idea-2", "taken back"));
                producer.abortTransaction();
            }
            assertThat(read(broker)).containsExactly("for");
        }
        try (var broker = EmbeddedKafka.start(dir, 0, true);
                var producer = producer(broker)) {
            assertThat(topicId(broker)).isEqualTo(topicId);
            producer.initTransactions();
            send(producer, "against");
            assertThat(read(broker)).containsExactly("for", "against");
        }
    }

    @Test
    void whatAKilledBrokerLeavesIsCarriedOn() throws Exception {
        killABroker();
        try (var broker = EmbeddedKafka.start(dir, 0, false);
                var producer = producer(broker)) {
            producer.initTransactions();
            send(producer, "against");
            assertThat(read(broker)).containsExactly("for", "against");
        }
        assertThat(KilledBroker.isIn(dir)).isFalse();
    }

    /** Whoever did it may have been killed before it started the next one. */
    @Test
    void aKilledBrokerIsTakenOffTheBooksOnce() throws Exception {
        killABroker();
        int port = EmbeddedKafka.freePort();
        KilledBroker.unregister(dir, port);
        KilledBroker.unregister(dir, port);
        assertThat(KilledBroker.isIn(dir)).isTrue();
        EmbeddedKafka.start(dir, 0, false).close();
        assertThat(KilledBroker.isIn(dir)).isFalse();
    }

    @Test
    void aDirectoryServesOneBrokerAtATime() {
        try (var broker = EmbeddedKafka.start(dir, 0, false)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(dir, 0, false))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessage("The directory " + dir + " is in use by another process.");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(dir, other.getLocalPort(), false))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessage("The port " + other.getLocalPort() + " is taken by another program.");
        }
    }

    private void killABroker() throws IOException, InterruptedException {
        Process process = TestJvm.run(KilledSender.class, dir);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(KilledSender.SENT::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(KilledBroker.isIn(dir)).isTrue();
    }

    static Uuid create(EmbeddedKafka broker) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .topicId(TOPIC)
                    .get();
        }
    }

    private static Uuid topicId(EmbeddedKafka broker) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var described = admin.describeTopics(List.of(TOPIC)).allTopicNames().get();
            return described.values().iterator().next().topicId();
        }
    }

    static KafkaProducer<String, String> producer(EmbeddedKafka broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "announcer",
                "transaction.timeout.ms",
                10_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    static void send(KafkaProducer<String, String> producer, String choice) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "idea-1", choice));
        producer.commitTransaction();
    }

    /** Up to the last record that is there, also when the mark of its transaction is still on its way. */
    private static List<String> read(EmbeddedKafka broker) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            long end = end(broker, partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }

    private static long end(EmbeddedKafka broker, TopicPartition partition) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }
}
