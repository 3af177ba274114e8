package fr.encharge.platform.message;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Goes through one partition beside what it is to hold. */
final class PartitionAudit {

    private static final int MOST = 20;

    private final String log;
    private final TopicPartition partition;
    private final MessageAudit.Expected expected;
    private final long to;
    private final List<String> faults = new ArrayList<>();
    private int next;
    private long complete;

    PartitionAudit(String log, TopicPartition partition, MessageAudit.Expected expected, long to) {
        this.log = log;
        this.partition = partition;
        this.expected = expected;
        this.to = to;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        Envelope envelope;
        try {
            envelope = Envelope.of(record);
        } catch (RuntimeException unreadable) {
            fault("offset " + record.offset(), "is no message of ours");
            return;
        }
        complete = Math.max(complete, envelope.complete().orElse(0));
        if (!envelope.isWatermark() && Sequence.positionOf(envelope.sequence()) <= to) {
            take(envelope, record.key());
        }
    }

    /** What is wrong, at most {@value #MOST} sentences. */
    List<String> end() {
        while (next < expected.size() && Sequence.positionOf(expected.sequence(next)) <= complete) {
            fault(nameOf(expected.sequence(next++)), "is missing");
        }
        return faults;
    }

    private void take(Envelope envelope, byte[] key) {
        while (next < expected.size()
                && expected.sequence(next) < envelope.sequence()
                && expected.contains(envelope.sequence())) {
            fault(nameOf(expected.sequence(next++)), "is missing");
        }
        if (next < expected.size() && expected.sequence(next) == envelope.sequence()) {
            if (!expected.isSame(next++, envelope, key)) {
                fault(envelope.id(), "is not what its event says");
            }
        } else {
            fault(envelope.id(), expected.contains(envelope.sequence()) ? "is there again" : "is of no event");
        }
    }

    private void fault(String message, String what) {
        if (faults.size() < MOST) {
            faults.add("%s/%d: message %s %s".formatted(partition.topic(), partition.partition(), message, what));
        }
    }

    private String nameOf(long sequence) {
        return log + "-" + Sequence.text(sequence);
    }
}
