package fr.encharge.platform.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads partitions from their end backwards: what lies last is mostly a transaction marker, which no reader is shown. */
public final class Tails {

    private static final int FIRST_WINDOW = 16;
    private static final int GROWTH = 8;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> reader;

    /** @param reader of its own partitions, which are replaced */
    public Tails(Consumer<byte[], byte[]> reader) {
        this.reader = reader;
    }

    /** The last committed record of a partition that is as wanted, if there is one. */
    public Optional<ConsumerRecord<byte[], byte[]>> last(
            TopicPartition partition, Predicate<ConsumerRecord<byte[], byte[]>> wanted) throws TimeoutException {
        reader.assign(List.of(partition));
        long begin = offset(reader.beginningOffsets(List.of(partition)).get(partition));
        long end = offset(reader.endOffsets(List.of(partition)).get(partition));
        int window = FIRST_WINDOW;
        while (end > begin) {
            long from = Math.max(begin, end - window);
            ConsumerRecord<byte[], byte[]> last = lastBetween(partition, from, end, wanted);
            if (last != null) {
                return Optional.of(last);
            }
            end = from;
            window *= GROWTH;
        }
        return Optional.empty();
    }

    private @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
            TopicPartition partition, long from, long end, Predicate<ConsumerRecord<byte[], byte[]>> wanted)
            throws TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ConsumerRecord<byte[], byte[]> last = null;
        reader.seek(partition, from);
        while (reader.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL).records(partition)) {
                if (record.offset() < end && wanted.test(record)) {
                    last = record;
                }
            }
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("%s cannot be read from %d to %d".formatted(partition, from, end));
            }
        }
        return last;
    }

    private static long offset(@Nullable Long offset) {
        return offset == null ? 0 : offset;
    }
}
