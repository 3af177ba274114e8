package fr.encharge.platform.view;

import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Tails;
import fr.encharge.platform.message.Worker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows topics of other services; the instances of a service share their partitions. */
final class MessageFollower implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(MessageFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int FULL_POLL = 500; // max.poll.records as it comes
    private static final Duration GATHERING = Duration.ofMillis(60);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Following following;
    private final KafkaClients clients;
    private final Signal signal;
    private final Skips skips;
    private final Patience patience;
    private final String group;
    private final Worker worker;
    private final Map<TopicPartition, PartitionFollower> partitions = new ConcurrentHashMap<>();
    private final AtomicBoolean retryNow = new AtomicBoolean();
    private volatile long lag;

    MessageFollower(
            String service, Following following, KafkaClients clients, Signal signal, Skips skips, Patience patience) {
        this.following = following;
        this.clients = clients;
        this.signal = signal;
        this.skips = skips;
        this.patience = patience;
        this.group = service + "." + following.name();
        this.worker = new Worker(following.name() + "-on-messages", patience, this::follow);
    }

    @Override
    public Worker worker() {
        return worker;
    }

    @Override
    public int stopped() {
        return worker.trouble().isPresent() ? 1 : stoppedAt().size();
    }

    @Override
    public List<String> stoppedAt() {
        return partitions.values().stream()
                .flatMap(each -> each.stoppedAt().stream())
                .toList();
    }

    /** How many partitions are this instance's. */
    int assigned() {
        return partitions.size();
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public void retryNow() {
        retryNow.set(true);
    }

    private void follow(Worker current) throws Exception {
        KafkaConsumer<byte[], byte[]> consumer = clients.member(group);
        try {
            new Membership(consumer).follow(current);
        } finally {
            partitions.clear();
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    /** From joining the group to the first error that is not one message's. */
    private final class Membership implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final Messages messages = new Messages(following.topics());
        private final Projector projector = new Projector(following.handler());
        private final SharedBatch shared = new SharedBatch(following, projector);
        private final FailedMessages failedMessages = new FailedMessages(clients);
        private Map<String, TopicDescription> topics = Map.of();

        Membership(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        void follow(Worker current) throws Exception {
            long check = System.nanoTime();
            while (current.isWanted()) {
                if (System.nanoTime() - check >= 0) {
                    check();
                    check = System.nanoTime() + CHECKED_EVERY.toNanos();
                }
                if (topics.isEmpty()) {
                    current.pause(POLL);
                } else {
                    pollOnce(current);
                }
            }
        }

        private void pollOnce(Worker current) throws Exception {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            long begun = System.nanoTime();
            boolean achieved = take(records);
            if (achieved) {
                signal.raise();
            }
            boolean now = retryNow.getAndSet(false);
            for (PartitionFollower follower : partitions.values()) {
                follower.checkProbe(consumer);
                follower.retry(consumer, now);
            }
            current.achieved();
            if (achieved && records.count() < FULL_POLL) {
                current.gatherAfterWork(begun, GATHERING);
            }
        }

        /** Whether something was achieved: for all partitions at once, or for each by itself. */
        private boolean take(ConsumerRecords<byte[], byte[]> records) {
            Map<PartitionFollower, List<ConsumerRecord<byte[], byte[]>>> polled = new LinkedHashMap<>();
            for (TopicPartition partition : records.partitions()) {
                PartitionFollower follower = partitions.get(partition);
                if (follower != null) {
                    polled.put(follower, records.records(partition));
                }
            }
            boolean achieved = shared.take(polled);
            if (!achieved) {
                for (var each : polled.entrySet()) {
                    achieved |= each.getKey().accept(consumer, each.getValue());
                }
            }
            return achieved;
        }

        /** Looks for topics that have appeared or were made again, and for a rebuild. */
        private void check() throws Exception {
            Map<String, TopicDescription> before = topics;
            topics = describe();
            if (!ids(topics).equals(ids(before))) {
                consumer.unsubscribe();
                partitions.clear();
                consumer.subscribe(topics.keySet(), this);
            }
            long build = following.build();
            for (PartitionFollower follower : partitions.values()) {
                if (follower.build() != build && !follower.isWaiting()) {
                    follower.position(consumer, build);
                }
            }
            measure();
        }

        private void measure() {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            long behind = 0;
            for (PartitionFollower follower : partitions.values()) {
                TopicPartition partition = follower.place().partition();
                behind += consumer.currentLag(partition).orElse(0);
                follower.stored()
                        .ifPresent(progress -> offsets.put(partition, new OffsetAndMetadata(progress.offset())));
            }
            lag = behind;
            if (!offsets.isEmpty()) {
                consumer.commitAsync(offsets, (done, failure) -> {});
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            try {
                long build = following.build();
                for (TopicPartition partition : assigned) {
                    PartitionFollower follower = follower(partition);
                    follower.position(consumer, build);
                    partitions.put(partition, follower);
                }
            } catch (Exception e) {
                throw new IllegalStateException("Cannot begin to follow " + assigned, e);
            }
            LOG.debug("{} follows {}", group, partitions.keySet());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            partitions.keySet().removeAll(Set.copyOf(revoked));
        }

        private PartitionFollower follower(TopicPartition partition) {
            TopicDescription topic = topics.get(partition.topic());
            if (topic == null) {
                throw new IllegalStateException("Not a topic of ours: " + partition);
            }
            TopicPlace place = new TopicPlace(
                    partition, topic.topicId().toString(), topic.partitions().size());
            return new PartitionFollower(
                    following, place, messages, projector, skips, failedMessages::copy, this::last, patience);
        }

        private Optional<ConsumerRecord<byte[], byte[]>> last(TopicPartition partition) throws Exception {
            try (Consumer<byte[], byte[]> reader = clients.reader()) {
                return new Tails(reader).last(partition, any -> true);
            }
        }

        private Map<String, TopicDescription> describe() throws ExecutionException, InterruptedException {
            Map<String, TopicDescription> present = new HashMap<>();
            for (var topic : clients.admin()
                    .describeTopics(following.topics().keySet())
                    .topicNameValues()
                    .entrySet()) {
                try {
                    present.put(topic.getKey(), topic.getValue().get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                }
            }
            return present;
        }

        private static Set<String> ids(Map<String, TopicDescription> topics) {
            return Set.copyOf(topics.values().stream()
                    .map(topic -> topic.topicId().toString())
                    .toList());
        }
    }
}
