package fr.encharge.platform.view;

import fr.encharge.platform.message.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A partition of a topic as it is now.
 *
 * @param topicId the topic's own id: a topic that was made again has another
 * @param partitions how many the topic has
 */
record TopicPlace(TopicPartition partition, String topicId, int partitions) {

    String source() {
        return ProgressStore.sourceOf(partition.topic(), partition.partition());
    }

    /** The guard of what this partition writes. */
    String guard() {
        return StoredFields.guard(partition.topic()) + "/" + partition.partition();
    }

    /** The progress before anything was read here, if nothing of it may be read again. */
    Progress atHead(@Nullable ConsumerRecord<byte[], byte[]> last) {
        if (last == null) {
            return new Progress(topicId, 0, -1, 0, partitions);
        }
        Envelope envelope = Envelope.of(last);
        long position = envelope.complete().orElse(0);
        return new Progress(topicId, last.offset() + 1, envelope.sequence(), position, partitions);
    }

    /**
     * The progress behind a record; a position that is reached stays reached.
     *
     * @param known the least sequence that is kept
     */
    Progress behind(
            @Nullable Progress before, ConsumerRecord<byte[], byte[]> record, @Nullable Envelope envelope, long known) {
        long sequence = before == null ? -1 : before.sequence();
        long position = before == null ? 0 : before.position();
        if (envelope != null) {
            sequence = Math.max(known, envelope.sequence());
            position = Math.max(position, envelope.complete().orElse(0));
        }
        return new Progress(topicId, record.offset() + 1, sequence, position, partitions);
    }

    /** Whether a progress goes on here, rather than in a topic of this name that is no more. */
    boolean isPlaceOf(Progress progress) {
        return progress.topicId().equals(topicId) && progress.offset() > 0;
    }
}
