package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Sent;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.view.FaultyStore.Fault;
import fr.encharge.platform.view.Street.CarPassed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a partition is read from, and what becomes of a message that cannot be applied. */
class PartitionFollowerTest {

    private static final TopicPartition CARS = new TopicPartition("traffic.cars", 2);
    private static final Patience HASTY = new Patience(Duration.ZERO, Duration.ZERO, 3);

    private final FaultyStore faulty = new FaultyStore();
    private final ViewStore store = new ViewStore(Street.view(), faulty.database());
    private final Skips skips = new Skips(faulty.database());
    private final List<String> copies = new CopyOnWriteArrayList<>();
    private MockConsumer<byte[], byte[]> consumer = assigned();

    @AfterEach
    void close() {
        faulty.close();
    }

    @Test
    void aPartitionIsReadFromItsBeginningAndGoneOnWithBehindItsLastRecord() throws Exception {
        PartitionFollower first = begin("topic-1");
        assertThat(consumer.position(CARS)).isZero();
        poll(first, passed(0, 1, 5), passed(3, 2, 4), watermark(5, 9));
        assertThat(cars()).isEqualTo(9);
        assertThat(progress()).isEqualTo(new Progress("topic-1", 6, Sequence.lastOf(9), 9, 4));

        consumer = assigned();
        PartitionFollower next = begin("topic-1");
        assertThat(consumer.position(CARS)).isEqualTo(5);
        poll(next, watermark(5, 9), passed(7, 10, 1));
        assertThat(cars()).isEqualTo(10);
    }

    @Test
    void aTopicThatWasMadeAgainIsReadFromItsBeginning() throws Exception {
        poll(begin("topic-1"), passed(0, 1, 5), passed(1, 2, 4));
        consumer = assigned();
        PartitionFollower again = begin("topic-2");
        assertThat(consumer.position(CARS)).isZero();
        poll(again, passed(0, 1, 5), passed(1, 2, 4), passed(2, 3, 1));
        assertThat(cars()).isEqualTo(10);
        assertThat(progress().topicId()).isEqualTo("topic-2");
    }

    @Test
    void aPositionThatWasReachedStaysReachedWhileATopicIsReadAgain() throws Exception {
        poll(begin("topic-1"), passed(0, 1, 5), passed(1, 8, 4));
        consumer = assigned();
        poll(begin("topic-2"), passed(0, 1, 5));
        assertThat(progress().position()).isEqualTo(8);
    }

    @Test
    void anotherRecordBelowTheOffsetMeansTheBeginning() throws Exception {
        poll(begin("topic-1"), passed(0, 1, 5), passed(1, 2, 4));
        consumer = assigned();
        PartitionFollower again = begin("topic-1");
        assertThat(consumer.position(CARS)).isEqualTo(1);
        poll(again, passed(1, 7, 4));
        assertThat(consumer.position(CARS)).isZero();
        assertThat(cars()).isEqualTo(9);
    }

    @Test
    void nothingBelowTheOffsetMeansTheBeginning() throws Exception {
        poll(begin("topic-1"), passed(0, 1, 5), passed(1, 2, 4));
        consumer = assigned();
        PartitionFollower again = begin("topic-1");
        consumer.seek(CARS, 2);
        again.checkProbe(consumer);
        assertThat(consumer.position(CARS)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aWriteThatFailsOnceLosesNothing(Fault fault) throws Exception {
        PartitionFollower follower = begin("topic-1");
        faulty.fails("streets.lamps", fault);
        poll(follower, passed(0, 1, 5), passed(1, 2, 4));
        assertThat(faulty.hasFailed()).isTrue();
        follower.retry(consumer, false);
        assertThat(consumer.position(CARS)).isZero();
        poll(follower, passed(0, 1, 5), passed(1, 2, 4));
        assertThat(cars()).isEqualTo(9);
        assertThat(progress().offset()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void progressThatFailsOnceLosesNothing(Fault fault) throws Exception {
        PartitionFollower follower = begin("topic-1");
        poll(follower, passed(0, 1, 5));
        faulty.fails("streets.progress", fault);
        poll(follower, passed(1, 2, 4));
        follower.retry(consumer, false);
        poll(follower, record((int) consumer.position(CARS)), passed(2, 3, 1));
        if (progress().offset() < 3) {
            poll(follower, passed(1, 2, 4), passed(2, 3, 1));
        }
        assertThat(cars()).isEqualTo(10);
    }

    @Test
    void progressThatAnotherMovedIsReadAgain() throws Exception {
        PartitionFollower one = begin("topic-1");
        MockConsumer<byte[], byte[]> ofOne = consumer;
        consumer = assigned();
        poll(begin("topic-1"), passed(0, 1, 5), passed(1, 2, 4));
        one.accept(ofOne, List.of(passed(0, 1, 5)));
        assertThat(ofOne.paused()).containsExactly(CARS);
        one.retry(ofOne, false);
        assertThat(ofOne.position(CARS)).isEqualTo(1);
        assertThat(cars()).isEqualTo(9);
    }

    @Test
    void aMessageThatCannotBeAppliedStopsItsPartitionUntilItCan() throws Exception {
        PartitionFollower follower = begin("topic-1");
        fail(follower, 3);
        assertThat(follower.stoppedAt()).hasValue("traffic-" + Sequence.text(Sequence.of(2, 0, 0)));
        assertThat(copies).containsExactly("no such car");
        assertThat(cars()).isEqualTo(5);
        follower.retry(consumer, false);
        poll(follower, passed(0, 1, 5), passed(1, 2, 4), passed(2, 3, 1));
        assertThat(follower.stoppedAt()).isEmpty();
        assertThat(cars()).isEqualTo(10);
    }

    @Test
    void aMessageThatAnOperatorSkipsIsPassedOverAndStaysRecorded() throws Exception {
        PartitionFollower follower = begin("topic-1");
        fail(follower, 3);
        skips.add("streets", follower.stoppedAt().orElseThrow(), "not a car", Instant.EPOCH);
        skips.add("streets", follower.stoppedAt().orElseThrow(), "said again", Instant.EPOCH);
        follower.retry(consumer, true);
        poll(follower, passed(0, 1, 5), passed(1, 2, -1), passed(2, 3, 1));
        assertThat(cars()).isEqualTo(6);
        assertThat(progress().offset()).isEqualTo(3);
        assertThat(skips.of("streets"))
                .singleElement()
                .satisfies(skip -> assertThat(skip).containsEntry("reason", "not a car"));
        store.rebuild();
        consumer = assigned();
        PartitionFollower anew = begin("topic-1");
        poll(anew, passed(0, 1, 5), passed(1, 2, -1), passed(2, 3, 1));
        anew.retry(consumer, true);
        poll(anew, passed(0, 1, 5), passed(1, 2, -1), passed(2, 3, 1));
        assertThat(cars()).isEqualTo(6);
    }

    @Test
    void whatIsNoMessageOrAForeignFactIsNotApplied() throws Exception {
        PartitionFollower follower = begin("topic-1");
        ConsumerRecord<byte[], byte[]> nonsense =
                Sent.at(0, new ProducerRecord<>(CARS.topic(), 2, null, new byte[] {1}));
        for (int i = 0; i < 3; i++) {
            follower.accept(consumer, List.of(nonsense));
            follower.retry(consumer, true);
        }
        assertThat(follower.stoppedAt()).hasValue("traffic.cars/2/0");
    }

    @Test
    void anAutomationBeginsBehindWhatIsThereAndReactsToNothingTwice() throws Exception {
        Reaction reaction = new Reaction();
        Automation automation = Automation.named("WhenCarPasses", reaction).followsTopic(CARS.topic(), CarPassed.class);
        AutomationStore cars = new AutomationStore(automation, faulty.database());
        PartitionFollower first = begin(cars, "topic-1", passed(4, 2, 1));
        assertThat(consumer.position(CARS)).isEqualTo(4);
        poll(first, passed(4, 2, 1), passed(6, 3, 33), watermark(7, 4));
        consumer = assigned();
        PartitionFollower again = begin(cars, "topic-2", null);
        assertThat(consumer.position(CARS)).isZero();
        poll(again, passed(0, 1, 11), passed(1, 2, 22));
        consumer = assigned();
        poll(begin(cars, "topic-2", null), passed(1, 2, 22));
        assertThat(consumer.position(CARS)).isZero();
        PartitionFollower last = begin(cars, "topic-2", null);
        consumer.seek(CARS, 2);
        last.checkProbe(consumer);
        poll(last, passed(0, 1, 11), passed(1, 2, 22), passed(2, 3, 33), watermark(3, 4), passed(4, 5, 55));
        assertThat(reaction.seen).containsExactly(33, 55);
    }

    private void fail(PartitionFollower follower, int times) throws Exception {
        poll(follower, passed(0, 1, 5), passed(1, 2, -1), passed(2, 3, 1));
        for (int i = 0; i < times; i++) {
            follower.retry(consumer, true);
            int from = (int) consumer.position(CARS);
            poll(
                    follower,
                    List.of(passed(0, 1, 5), passed(1, 2, -1), passed(2, 3, 1)).subList(from, 3));
        }
    }

    private PartitionFollower begin(String topicId) throws Exception {
        return begin(store, topicId, null);
    }

    private PartitionFollower begin(Following following, String topicId, @Nullable ConsumerRecord<byte[], byte[]> last)
            throws Exception {
        PartitionFollower follower = new PartitionFollower(
                following,
                new TopicPlace(CARS, topicId, 4),
                new Messages(Map.of(CARS.topic(), List.of(CarPassed.class))),
                new Projector(following.handler()),
                skips,
                (name, record, reason) -> copies.add(reason.getMessage()),
                partition -> Optional.ofNullable(last),
                HASTY);
        follower.position(consumer, following.build());
        return follower;
    }

    @SafeVarargs
    private void poll(PartitionFollower follower, ConsumerRecord<byte[], byte[]>... records) {
        poll(follower, List.of(records));
    }

    private void poll(PartitionFollower follower, List<ConsumerRecord<byte[], byte[]>> records) {
        follower.accept(consumer, records);
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset) {
        return offset == 0 ? passed(0, 1, 5) : passed(1, 2, 4);
    }

    private static ConsumerRecord<byte[], byte[]> passed(long offset, long position, int cars) {
        return Sent.at(offset, Sent.message(CARS, position, "fontbrune", "haute", new CarPassed("haute", cars)));
    }

    private static ConsumerRecord<byte[], byte[]> watermark(long offset, long position) {
        return Sent.at(offset, Sent.watermark(CARS, position));
    }

    private static MockConsumer<byte[], byte[]> assigned() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(CARS));
        consumer.updateBeginningOffsets(Map.of(CARS, 0L));
        return consumer;
    }

    private int cars() {
        return Street.cars(faulty.database(), "haute");
    }

    private Progress progress() {
        return store.progress()
                .read(store.build(), ProgressStore.sourceOf(CARS.topic(), CARS.partition()))
                .orElseThrow();
    }

    static final class Reaction {

        private final List<Integer> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void react(CarPassed passed) {
            seen.add(passed.cars());
        }
    }
}
