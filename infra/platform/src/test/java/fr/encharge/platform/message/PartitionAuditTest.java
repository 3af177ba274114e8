package fr.encharge.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionAuditTest {

    @MessageType("fr.encharge.town.lamp-lit.v1")
    record LampLit(String street) {}

    private static final TopicPartition PARTITION = new TopicPartition("town.lamps", 0);

    private final MemoryLog log = new MemoryLog("town");
    private final Telling telling =
            new Telling("town", event -> List.of(new Announcement("town.lamps", "haute", event.getPayload())));
    private final MessageAudit.Expected expected = new MessageAudit.Expected();

    @BeforeEach
    void expectFour() {
        for (int number = 1; number <= 5; number++) {
            log.append("fontbrune", new LampLit("haute"));
            if (number <= 4) {
                expected.add(told(number));
            }
        }
    }

    private Telling.Told told(int number) {
        return telling.of(log.read(number - 1L, 1).get(0)).get(0);
    }

    private Telling.Told toldUnder(String key, int number) {
        return new Telling.Told(
                PARTITION, key.getBytes(StandardCharsets.UTF_8), told(number).envelope());
    }

    /** Four are expected; what is wrong with these, of which the last is complete up to a position? */
    private List<String> faults(long complete, Telling.Told... present) {
        PartitionAudit audit = new PartitionAudit("town", PARTITION, expected, 4);
        Arrays.stream(present).forEach(told -> audit.take(record(told.envelope(), told.key())));
        audit.take(record(Envelope.watermark("town", PARTITION, complete), new byte[0]));
        return audit.end();
    }

    private static ConsumerRecord<byte[], byte[]> record(Envelope envelope, byte[] key) {
        ProducerRecord<byte[], byte[]> sent = envelope.to(PARTITION, key);
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    @Test
    void eachOnceAndInOrderIsWhatIsExpected() {
        assertThat(faults(4, told(1), told(2), told(3), told(4))).isEmpty();
    }

    @Test
    void oneThatIsNotThereIsMissing() {
        assertThat(faults(4, told(1), told(2), told(4)))
                .containsExactly("town.lamps/0: message town-" + Sequence.text(Sequence.of(3, 0, 0)) + " is missing");
    }

    @Test
    void oneThatIsNotAnnouncedYetIsNotMissed() {
        assertThat(faults(2, told(1), told(2))).isEmpty();
        assertThat(faults(3, told(1), told(2))).hasSize(1);
    }

    @Test
    void oneThatIsThereTwiceIsNamed() {
        assertThat(faults(4, told(1), told(2), told(2), told(3), told(4)))
                .singleElement()
                .asString()
                .endsWith("is there again");
    }

    @Test
    void twoInTheWrongOrderAreNamed() {
        assertThat(faults(4, told(1), told(3), told(2), told(4))).hasSize(2);
    }

    @Test
    void oneThatSaysSomethingElseIsNamed() {
        assertThat(faults(4, told(1), told(2), toldUnder("basse", 3), told(4)))
                .singleElement()
                .asString()
                .endsWith("is not what its event says");
    }

    @Test
    void oneBehindTheEndOfTheRecountIsLeftAlone() {
        assertThat(faults(4, told(1), told(2), told(3), told(4), told(5))).isEmpty();
    }
}
