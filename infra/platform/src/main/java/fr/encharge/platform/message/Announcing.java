package fr.encharge.platform.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * One leadership of the announcer, from a fenced predecessor to its first error. It goes on from what the partitions say
 * they hold, and sends each of them only what lies above that: each message is once in its partition, in the log's order.
 */
final class Announcing {

    /** A partition without a message waits at most this long for its watermark, in addition to one transaction. */
    static final Duration WATERMARKS_EVERY = Duration.ofMillis(50);

    private static final int EVENTS_PER_TRANSACTION = 500;

    private final CommitLog log;
    private final Announcements announcements;
    private final Producer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private long announced;
    private long lastWatermarks = System.nanoTime() - WATERMARKS_EVERY.toNanos();

    Announcing(CommitLog log, Announcements announcements, Producer<byte[], byte[]> producer) {
        this.log = log;
        this.announcements = announcements;
        this.producer = producer;
    }

    /** Learns from the partitions themselves how far each is; the producer has fenced its predecessor before. */
    void begin(Consumer<byte[], byte[]> reader, List<TopicPartition> partitions) throws TimeoutException {
        Tails tails = new Tails(reader);
        for (TopicPartition partition : partitions) {
            long position = tails.last(partition, record -> complete(record) > 0)
                    .map(Announcing::complete)
                    .orElse(0L);
            reached.put(partition, position);
        }
        announced = leastReached();
    }

    /** Announces what is new, or waits for something new at most this long; whether it has sent anything. */
    boolean advance(Duration atMost) throws InterruptedException {
        List<Commit> commits = log.read(announced, EVENTS_PER_TRANSACTION);
        if (!commits.isEmpty()) {
            announced = commits.get(commits.size() - 1).position();
        }
        Outgoing outgoing = new Outgoing(log.name(), announcements, reached);
        commits.forEach(outgoing::add);
        if (untilWatermarks().isZero()) {
            outgoing.addWatermarks(announced);
        }
        if (!outgoing.isEmpty()) {
            send(outgoing);
            return true;
        }
        if (commits.isEmpty()) {
            log.awaitBeyond(announced, leastReached() < announced ? untilWatermarks() : atMost);
        }
        return false;
    }

    /** Whether there is enough for the next transaction already. */
    boolean isFarBehind() {
        return log.head() - announced >= EVENTS_PER_TRANSACTION;
    }

    long leastReached() {
        return reached.values().stream().mapToLong(Long::longValue).min().orElse(announced);
    }

    private void send(Outgoing outgoing) {
        producer.beginTransaction();
        outgoing.records(announced).forEach(producer::send);
        producer.commitTransaction();
        outgoing.partitions().forEach(partition -> reached.put(partition, announced));
        if (leastReached() == announced) {
            lastWatermarks = System.nanoTime();
        }
    }

    private Duration untilWatermarks() {
        long left = WATERMARKS_EVERY.toNanos() - (System.nanoTime() - lastWatermarks);
        return Duration.ofNanos(Math.max(0, left));
    }

    private static long complete(ConsumerRecord<byte[], byte[]> record) {
        return Envelope.of(record).complete().orElse(0);
    }
}
