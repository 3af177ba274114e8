package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Sent;
import fr.encharge.platform.view.FaultyStore.Fault;
import fr.encharge.platform.view.Street.CarPassed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two partitions that are written together, and what becomes of them when that fails. */
class SharedBatchTest {

    private static final TopicPartition ONE = new TopicPartition("traffic.cars", 1);
    private static final TopicPartition TWO = new TopicPartition("traffic.cars", 2);

    private final FaultyStore faulty = new FaultyStore();
    private final ViewStore store = new ViewStore(Street.view(), faulty.database());
    private final Projector projector = new Projector(store.handler());
    private final MockConsumer<byte[], byte[]> consumer = assigned();
    private final PartitionFollower one = follower(ONE);
    private final PartitionFollower two = follower(TWO);
    private final SharedBatch shared = new SharedBatch(store, projector);

    @AfterEach
    void close() {
        faulty.close();
    }

    @Test
    void bothAreWrittenAndBothProgressesMoved() {
        assertThat(shared.take(polled(List.of(passed(ONE, 0, 1, 5)), List.of(passed(TWO, 0, 2, 4)))))
                .isTrue();
        assertThat(shared.take(polled(List.of(passed(ONE, 1, 3, 1)), List.of(passed(TWO, 1, 4, 1)))))
                .isTrue();
        assertThat(cars()).isEqualTo(11);
        assertThat(progress(ONE)).isEqualTo(one.stored().orElseThrow());
        assertThat(progress(ONE).offset()).isEqualTo(2);
        assertThat(progress(TWO).position()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aWriteThatFailsOnceLosesNothing(Fault fault) throws Exception {
        faulty.fails("streets.lamps", fault);
        takeAll(passed(ONE, 0, 1, 5), passed(TWO, 0, 2, 4));
        assertThat(faulty.hasFailed()).isTrue();
        assertThat(cars()).isEqualTo(9);
        takeAll(passed(ONE, 1, 3, 1), passed(TWO, 1, 4, 1));
        assertThat(cars()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void progressThatFailsOnceLosesNothing(Fault fault) throws Exception {
        takeAll(passed(ONE, 0, 1, 5), passed(TWO, 0, 2, 4));
        faulty.fails("streets.progress", fault);
        takeAll(passed(ONE, 1, 3, 1), passed(TWO, 1, 4, 1));
        assertThat(faulty.hasFailed()).isTrue();
        one.retry(consumer, true);
        two.retry(consumer, true);
        takeAll(passed(ONE, 1, 3, 1), passed(TWO, 1, 4, 1));
        assertThat(cars()).isEqualTo(11);
        assertThat(progress(ONE).offset()).isEqualTo(2);
        assertThat(progress(TWO).offset()).isEqualTo(2);
    }

    @Test
    void progressThatAnotherMovedIsReadAgain() throws Exception {
        takeAll(passed(ONE, 0, 1, 5), passed(TWO, 0, 2, 4));
        Progress byAnother = new Progress("topic-1", 2, 1, 9, 4);
        store.progress().move(store.build(), one.place().source(), progress(ONE), byAnother);
        takeAll(passed(ONE, 1, 3, 1), passed(TWO, 1, 4, 1));
        assertThat(one.isWaiting()).isTrue();
        assertThat(progress(ONE)).isEqualTo(byAnother);
        one.retry(consumer, true);
        assertThat(one.stored()).contains(byAnother);
    }

    @Test
    void aMessageThatCannotBeAppliedStopsItsOwnPartitionOnly() throws Exception {
        takeAll(passed(ONE, 0, 1, -1), passed(TWO, 0, 2, 4));
        assertThat(one.isWaiting()).isTrue();
        assertThat(two.isWaiting()).isFalse();
        assertThat(cars()).isEqualTo(4);
        assertThat(progress(TWO).offset()).isEqualTo(1);
    }

    @Test
    void whatWasNotRightLatelyIsTakenByItself() throws Exception {
        takeAll(passed(ONE, 0, 1, -1), passed(TWO, 0, 2, 4));
        assertThat(shared.take(polled(List.of(passed(ONE, 0, 1, 5)), List.of(passed(TWO, 1, 3, 4)))))
                .isFalse();
        assertThat(cars()).isEqualTo(4);
    }

    @Test
    void oneAloneIsNotShared() {
        assertThat(shared.take(Map.of(one, List.of(passed(ONE, 0, 1, 5))))).isFalse();
    }

    private void takeAll(ConsumerRecord<byte[], byte[]> ofOne, ConsumerRecord<byte[], byte[]> ofTwo) {
        if (!shared.take(polled(List.of(ofOne), List.of(ofTwo)))) {
            one.accept(consumer, List.of(ofOne));
            two.accept(consumer, List.of(ofTwo));
        }
    }

    private Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled(
            List<ConsumerRecord<byte[], byte[]>> ofOne, List<ConsumerRecord<byte[], byte[]>> ofTwo) {
        Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled = new LinkedHashMap<>();
        polled.put(one, ofOne);
        polled.put(two, ofTwo);
        return polled;
    }

    private PartitionFollower follower(TopicPartition partition) {
        PartitionFollower follower = new PartitionFollower(
                store,
                new TopicPlace(partition, "topic-1", 4),
                new Messages(Map.of(partition.topic(), List.of(CarPassed.class))),
                projector,
                new Skips(faulty.database()),
                (name, record, reason) -> {},
                head -> Optional.empty(),
                new Patience(Duration.ZERO, Duration.ZERO, 3));
        try {
            follower.position(consumer, store.build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return follower;
    }

    private static MockConsumer<byte[], byte[]> assigned() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(ONE, TWO));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
        return consumer;
    }

    private static ConsumerRecord<byte[], byte[]> passed(
            TopicPartition partition, long offset, long position, int cars) {
        return Sent.at(offset, Sent.message(partition, position, "fontbrune", "haute", new CarPassed("haute", cars)));
    }

    private int cars() {
        return Street.cars(faulty.database(), "haute");
    }

    private Progress progress(TopicPartition partition) {
        return store.progress()
                .read(store.build(), ProgressStore.sourceOf(partition.topic(), partition.partition()))
                .orElseThrow();
    }
}
