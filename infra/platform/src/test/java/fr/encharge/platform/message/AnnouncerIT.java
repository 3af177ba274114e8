package fr.encharge.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real broker: every fact is once and in order in its partition, whatever happens to those who send it. */
class AnnouncerIT {

    record Moved(String lamp, int step) {}

    @MessageType("fr.encharge.lamps.lamp-moved.v1")
    record LampMoved(String lamp, int step) {}

    private static final class Crash extends RuntimeException {}

    private static final Patience HASTY = new Patience(Duration.ofMillis(5), Duration.ofMillis(50), 3);

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final MongoClient mongo = MongoClients.create(store.bindAndGetConnectionString());
    private final KafkaClients clients = BROKER.clients();
    private final List<Announcer> started = new ArrayList<>();
    private MemoryLog log = new MemoryLog("none");

    @BeforeEach
    void nameTheLog(TestInfo test) {
        log = new MemoryLog(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void close() {
        started.forEach(Announcer::dismiss);
        started.forEach(Announcer::awaitEnd);
        clients.close();
        mongo.close();
        store.shutdownNow();
    }

    @Test
    void factsAreSentOnceInOrderAndEveryPartitionKnowsHowFarItIs() {
        start("leader");
        moveLamps(1, 30);
        awaitAnnounced();
        assertAllIsThereOnce(30);
        Envelope first = Envelope.of(Broker.all(clients, topic(), partitionOf("lamp-1")).stream()
                .filter(record -> !Envelope.of(record).isWatermark())
                .findFirst()
                .orElseThrow());
        assertThat(first.source()).isEqualTo(log.name());
        assertThat(first.type()).isEqualTo("fr.encharge.lamps.lamp-moved.v1");
        assertThat(first.authority()).isEqualTo("fontbrune");
        assertThat(first.subject()).startsWith("thing-");
        assertThat(first.id()).isEqualTo(log.name() + "-" + Sequence.text(first.sequence()));
    }

    @Test
    void aPartitionWithoutAMessageGetsAWatermarkThoughNothingFollows() {
        start("leader");
        log.append("fontbrune", "nothing that others need");
        awaitAnnounced();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            List<ConsumerRecord<byte[], byte[]>> records = Broker.all(clients, topic(), partition);
            assertThat(records).hasSize(1);
            Envelope watermark = Envelope.of(records.get(0));
            assertThat(watermark.isWatermark()).isTrue();
            assertThat(watermark.complete()).hasValue(1);
            assertThat(watermark.sequence()).isEqualTo(Sequence.lastOf(1));
        }
    }

    @Test
    void aStopAfterAnyStepLosesAndRepeatsNothing() throws Exception {
        int steps = 13;
        for (int crash = 1; crash <= steps; crash++) {
            moveLamps(crash, crash);
            announceUntilCrash(crash);
        }
        start("leader");
        awaitAnnounced();
        assertAllIsThereOnce(steps);
    }

    @Test
    void twoLeadersAtOnceSendNothingTwice() {
        Lease one = start("one");
        moveLamps(1, 10);
        awaitAnnounced();
        start("other");
        int[] last = {10};
        Until.holds("the first gave up", () -> {
            moveLamps(++last[0], last[0]);
            return !one.isHeld();
        });
        awaitAnnounced();
        assertAllIsThereOnce(last[0]);
    }

    @Test
    void whatWasDeletedIsAnnouncedAgain() throws Exception {
        start("leader");
        moveLamps(1, 20);
        awaitAnnounced();
        Map<String, List<Integer>> before = steps();
        stop();
        clients.admin().deleteTopics(List.of(topic())).all().get();
        start("leader");
        awaitAnnounced();
        assertThat(steps()).isEqualTo(before);
    }

    @Test
    void aTopicThatIsNotOursIsRefused() throws Exception {
        clients.admin()
                .createTopics(List.of(new NewTopic(topic(), 2, (short) 1)))
                .all()
                .get();
        start("leader");
        Until.holds("it has stopped", () -> started.get(0).trouble().isPresent());
        assertThat(started.get(0).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(topic(), "must have"));
    }

    @Test
    void aMappingThatFailsStopsAloudAndGoesOnWhenItWorks() {
        AtomicInteger broken = new AtomicInteger(1);
        start("leader", event -> {
            if (broken.get() > 0) {
                throw new IllegalStateException("broken");
            }
            return announce(event);
        });
        moveLamps(1, 3);
        Until.holds("it has stopped", () -> started.get(0).trouble().isPresent());
        broken.set(0);
        awaitAnnounced();
        assertThat(started.get(0).trouble()).isEmpty();
        assertAllIsThereOnce(3);
    }

    private void announceUntilCrash(int call) throws Exception {
        Producer<byte[], byte[]> producer = clients.transactional(log.name() + ".announcer");
        try (Consumer<byte[], byte[]> reader = clients.reader()) {
            Announcing announcing = new Announcing(log, this::announce, crashingAt(producer, call));
            producer.initTransactions();
            announcing.begin(reader, new OwnedTopics(Topics.of(topic()), clients).ensure());
            while (announcing.leastReached() < log.head()) {
                announcing.advance(Duration.ZERO);
            }
        } catch (Crash expected) {
            // what a killed process leaves behind
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /** Odd calls crash before they are made, even ones after. */
    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> crashingAt(Producer<byte[], byte[]> producer, int call) {
        AtomicInteger left = new AtomicInteger((call + 1) / 2);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                AnnouncerIT.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    boolean crash = left.decrementAndGet() == 0;
                    if (crash && call % 2 == 1) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (crash) {
                            throw new Crash();
                        }
                    }
                });
    }

    private Lease start(String lease) {
        return start(lease, this::announce);
    }

    private Lease start(String name, Announcements announcements) {
        Lease lease = new Lease(mongo.getDatabase("test"), name, Clock.systemUTC());
        Announcer announcer = new Announcer(log.name(), log, announcements, Topics.of(topic()), clients, lease, HASTY);
        announcer.start();
        started.add(announcer);
        return lease;
    }

    private void stop() {
        started.forEach(Announcer::dismiss);
        started.forEach(Announcer::awaitEnd);
        started.clear();
    }

    private List<Announcement> announce(EventMessage<?> event) {
        return event.getPayload() instanceof Moved moved
                ? List.of(new Announcement(topic(), moved.lamp(), new LampMoved(moved.lamp(), moved.step())))
                : List.of();
    }

    private String topic() {
        return log.name() + ".lamps";
    }

    private void moveLamps(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(step -> log.append("fontbrune", new Moved("lamp-" + step % 7, step), "and nothing"));
    }

    private static int partitionOf(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % Topics.PARTITIONS;
    }

    private void awaitAnnounced() {
        Until.holds(
                "every partition is complete",
                () -> IntStream.range(0, Topics.PARTITIONS).allMatch(partition -> completeOf(partition) == log.head()));
    }

    private long completeOf(int partition) {
        try (Consumer<byte[], byte[]> reader = clients.reader()) {
            return new Tails(reader)
                    .last(new TopicPartition(topic(), partition), any -> true)
                    .map(record -> Envelope.of(record).complete())
                    .orElse(OptionalLong.empty())
                    .orElse(0);
        } catch (TimeoutException | RuntimeException notYet) {
            return 0;
        }
    }

    private Map<String, List<Integer>> steps() {
        Map<String, List<Integer>> steps = new LinkedHashMap<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            for (ConsumerRecord<byte[], byte[]> record : Broker.all(clients, topic(), partition)) {
                Envelope envelope = Envelope.of(record);
                if (!envelope.isWatermark()) {
                    LampMoved moved = MessageData.read(envelope.data(), LampMoved.class);
                    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(moved.lamp());
                    steps.computeIfAbsent(moved.lamp(), any -> new ArrayList<>())
                            .add(moved.step());
                }
            }
        }
        return steps;
    }

    private void assertAllIsThereOnce(int last) {
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        IntStream.rangeClosed(1, last)
                .forEach(step -> expected.computeIfAbsent("lamp-" + step % 7, any -> new ArrayList<>())
                        .add(step));
        assertThat(steps()).containsExactlyInAnyOrderEntriesOf(expected);
    }
}
