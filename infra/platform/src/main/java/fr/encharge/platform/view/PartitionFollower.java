package fr.encharge.platform.view;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition that was assigned to a follower. Progress says where it is; after any error that is read again, and the
 * messages of the failed batch are then taken one by one, so that it is known which of them cannot be applied.
 */
final class PartitionFollower {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionFollower.class);

    private final Following following;
    private final TopicPlace place;
    private final Messages messages;
    private final Projector projector;
    private final Skips skips;
    private final Copies copies;
    private final Patience patience;
    private final Head head;

    private @Nullable Progress stored;
    private long build;
    private long known = Long.MIN_VALUE;
    private boolean probing;
    private long carefulUpTo = -1;
    private int failures;
    private boolean waiting;
    private long retryAt;
    private @Nullable String stoppedAt;

    /** The last record of a partition, for what begins there. */
    @FunctionalInterface
    interface Head {

        Optional<ConsumerRecord<byte[], byte[]>> of(TopicPartition partition) throws Exception;
    }

    /** Where a message is copied that cannot be applied. */
    @FunctionalInterface
    interface Copies {

        void keep(String follower, ConsumerRecord<byte[], byte[]> record, Exception reason);
    }

    PartitionFollower(
            Following following,
            TopicPlace place,
            Messages messages,
            Projector projector,
            Skips skips,
            Copies copies,
            Head head,
            Patience patience) {
        this.following = following;
        this.place = place;
        this.messages = messages;
        this.projector = projector;
        this.skips = skips;
        this.copies = copies;
        this.head = head;
        this.patience = patience;
    }

    TopicPlace place() {
        return place;
    }

    long build() {
        return build;
    }

    /** The message at which it has stopped, if it has. */
    Optional<String> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    Optional<Progress> stored() {
        return Optional.ofNullable(stored);
    }

    /** Whether it waits before it reads its progress again. */
    boolean isWaiting() {
        return waiting;
    }

    /** Reads its progress and goes there, or to the beginning when the topic is not the one that it knows. */
    void position(Consumer<?, ?> consumer, long currentBuild) throws Exception {
        build = currentBuild;
        stored = following.progress().read(build, place.source()).orElse(null);
        if (stored == null && following.beginsAtHead()) {
            Progress atHead = place.atHead(head.of(place.partition()).orElse(null));
            following.progress().move(build, place.source(), null, atHead);
            stored = atHead;
        }
        known = stored != null && following.beginsAtHead() ? stored.sequence() : Long.MIN_VALUE;
        Progress from = stored;
        probing = from != null && place.isPlaceOf(from);
        if (from != null && probing) {
            consumer.seek(place.partition(), from.offset() - 1);
        } else {
            consumer.seekToBeginning(List.of(place.partition()));
        }
    }

    /** Takes what was polled; whether something was achieved. */
    boolean accept(Consumer<?, ?> consumer, List<ConsumerRecord<byte[], byte[]>> polled) {
        List<ConsumerRecord<byte[], byte[]>> records = polled;
        if (probing) {
            probing = false;
            if (!isKnown(records.get(0))) {
                LOG.info("{} begins {} anew: it is not what it was", following.name(), place.partition());
                consumer.seekToBeginning(List.of(place.partition()));
                return false;
            }
            records = records.subList(1, records.size());
        }
        return takeAll(consumer, records);
    }

    /** Whether nothing is wrong here, so that these records may be taken with those of other partitions. */
    boolean canShare(List<ConsumerRecord<byte[], byte[]>> records, long ofBuild) {
        return build == ofBuild
                && !probing
                && !waiting
                && failures == 0
                && records.get(0).offset() > carefulUpTo;
    }

    /** Adds what the records say to a batch that others share; the progress behind them, which is not moved. */
    Progress takeInto(Batch batch, List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        Progress to = stored;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            to = place.behind(to, record, take(record, batch, false), known);
        }
        return requireNonNull(to);
    }

    /** Its progress was moved, behind all that it was given. */
    void reached(Progress progress) {
        stored = progress;
    }

    /** After an empty poll: whether the record below the offset is missing. */
    void checkProbe(Consumer<?, ?> consumer) {
        if (probing && stored != null && consumer.position(place.partition()) >= stored.offset()) {
            probing = false;
            consumer.seekToBeginning(List.of(place.partition()));
        }
    }

    /** Goes on after a failure, when its pause is over or someone asks for it. */
    void retry(Consumer<?, ?> consumer, boolean now) throws Exception {
        if (waiting && (now || System.nanoTime() - retryAt >= 0)) {
            position(consumer, following.build());
            consumer.resume(List.of(place.partition()));
            waiting = false;
        }
    }

    private boolean isKnown(ConsumerRecord<byte[], byte[]> record) {
        return stored != null
                && record.offset() == stored.offset() - 1
                && Envelope.of(record).sequence() == stored.sequence();
    }

    private boolean takeAll(Consumer<?, ?> consumer, List<ConsumerRecord<byte[], byte[]>> records) {
        int next = 0;
        while (next < records.size()) {
            boolean careful = records.get(next).offset() <= carefulUpTo;
            List<ConsumerRecord<byte[], byte[]>> chunk = records.subList(next, careful ? next + 1 : records.size());
            try {
                next += take(chunk);
                goesOn();
            } catch (Exception failure) {
                failed(consumer, chunk, failure);
                return next > 0;
            }
        }
        return next > 0;
    }

    /** Takes, writes, and moves progress behind as many of these as fit into a batch. */
    private int take(List<ConsumerRecord<byte[], byte[]>> chunk) throws Exception {
        Batch batch = following.batch(build, projector);
        Progress to = stored;
        int taken = 0;
        while (taken < chunk.size() && !batch.isFull()) {
            ConsumerRecord<byte[], byte[]> record = chunk.get(taken++);
            to = place.behind(to, record, take(record, batch, chunk.size() == 1), known);
        }
        try {
            batch.write();
        } catch (MongoException failure) {
            if (chunk.size() > 1 || isOfTheStore(failure) || !isSkipped(chunk.get(0))) {
                throw failure;
            }
        }
        if (to != null) {
            following.progress().move(build, place.source(), stored, to);
        }
        stored = to;
        return taken;
    }

    private @Nullable Envelope take(ConsumerRecord<byte[], byte[]> record, Batch batch, boolean alone)
            throws Exception {
        Envelope envelope = null;
        try {
            envelope = Envelope.of(record);
            if (!envelope.isWatermark() && envelope.sequence() > known) {
                Optional<EventMessage<?>> event = messages.event(record.topic(), envelope);
                if (event.isPresent()) {
                    batch.take(event.get(), Messages.fact(envelope), place.guard());
                }
            }
        } catch (Exception failure) {
            if (!alone || !isSkipped(record)) {
                throw failure;
            }
        }
        return envelope;
    }

    private boolean isSkipped(ConsumerRecord<byte[], byte[]> record) {
        return skips.contains(following.name(), Messages.nameOf(record));
    }

    private void goesOn() {
        if (stoppedAt != null) {
            LOG.info("{} goes on in {}", following.name(), place.partition());
        }
        failures = 0;
        stoppedAt = null;
    }

    private void failed(Consumer<?, ?> consumer, List<ConsumerRecord<byte[], byte[]>> chunk, Exception failure) {
        ConsumerRecord<byte[], byte[]> first = chunk.get(0);
        carefulUpTo = Math.max(carefulUpTo, chunk.get(chunk.size() - 1).offset());
        failures++;
        waiting = true;
        consumer.pause(List.of(place.partition()));
        Duration pause = patience.pauseAfter(failures);
        retryAt = System.nanoTime() + pause.toNanos();
        if (failure instanceof ProgressMoved) {
            LOG.debug("{} reads its progress of {} again", following.name(), place.partition(), failure);
            return;
        }
        LOG.warn(
                "{} could not take {} of {}: {}",
                following.name(),
                chunk.size(),
                place.partition(),
                failure.toString());
        if (patience.isOver(failures) && stoppedAt == null) {
            stop(first, failure);
        }
    }

    private void stop(ConsumerRecord<byte[], byte[]> record, Exception failure) {
        stoppedAt = Messages.nameOf(record);
        LOG.error("{} has stopped in {} at {}", following.name(), place.partition(), stoppedAt, failure);
        if (!isOfTheStore(failure)) {
            copies.keep(following.name(), record, failure);
        }
    }

    /** Whether the store rather than the message is to blame. */
    private static boolean isOfTheStore(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoBulkWriteException bulk) {
                return bulk.getWriteErrors().isEmpty();
            }
            if (cause instanceof MongoException) {
                return !(cause instanceof MongoWriteException);
            }
        }
        return false;
    }
}
