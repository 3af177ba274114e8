package fr.encharge.platform.message;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other services what they may know of a log: one instance at a time, each fact once and in order. */
public final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration AT_EASE = Duration.ofMillis(300);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration GATHERING = Duration.ofMillis(40);

    private final CommitLog log;
    private final Announcements announcements;
    private final OwnedTopics topics;
    private final KafkaClients clients;
    private final Lease lease;
    private final String transactionalId;
    private final Worker worker;
    private volatile long reached = -1;

    /** @param service whose announcer it is; its transactional id fences another of the same service */
    public Announcer(
            String service,
            CommitLog log,
            Announcements announcements,
            Topics topics,
            KafkaClients clients,
            Lease lease,
            Patience patience) {
        topics.names().forEach(topic -> requireOurs(topic, log));
        this.log = log;
        this.announcements = announcements;
        this.topics = new OwnedTopics(topics, clients);
        this.clients = clients;
        this.lease = lease;
        this.transactionalId = service + ".announcer";
        this.worker = new Worker(transactionalId, patience, this::lead);
    }

    public void start() {
        worker.start();
    }

    public void dismiss() {
        worker.dismiss();
    }

    public void awaitEnd() {
        worker.awaitEnd();
    }

    /** Why it counts as stopped, if it does. */
    public Optional<String> trouble() {
        return worker.trouble();
    }

    /** How many positions of the log the least advanced partition lacks; 0 in an instance that does not lead. */
    public long lag() {
        return reached < 0 ? 0 : Math.max(0, log.head() - reached);
    }

    private void lead(Worker current) throws Exception {
        if (!lease.holds()) {
            reached = -1;
            current.achieved();
            current.pause(AT_EASE);
            return;
        }
        try {
            announce(current);
        } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
            LOG.info("{} was fenced by another instance and gives up its leadership", transactionalId);
            lease.abstain();
        } finally {
            release(current);
        }
    }

    /** A producer that cannot end what it has begun would wait for ever to be closed; the next one fences it. */
    private void announce(Worker current) throws Exception {
        Producer<byte[], byte[]> producer = clients.transactional(transactionalId);
        try {
            announce(current, producer);
        } finally {
            producer.close(CLOSING);
        }
    }

    private void announce(Worker current, Producer<byte[], byte[]> producer) throws Exception {
        Announcing announcing = new Announcing(log, announcements, producer);
        producer.initTransactions();
        try (Consumer<byte[], byte[]> reader = clients.reader()) {
            announcing.begin(reader, topics.ensure());
        }
        LOG.info("{} leads from {}={}", transactionalId, log.name(), announcing.leastReached());
        while (current.isWanted() && lease.holds()) {
            reached = announcing.leastReached();
            long begun = System.nanoTime();
            boolean sent = announcing.advance(AT_EASE);
            current.achieved();
            if (sent && !announcing.isFarBehind()) {
                current.gatherAfterWork(begun, GATHERING);
            }
        }
    }

    private void release(Worker current) {
        if (!current.isWanted() && lease.isHeld()) {
            try {
                lease.release();
            } catch (MongoException unreachable) {
                LOG.debug("The lease of {} ends by itself", transactionalId, unreachable);
            }
        }
    }

    private static void requireOurs(String topic, CommitLog log) {
        if (!Topics.logOf(topic).equals(log.name())) {
            throw new IllegalArgumentException("Topic %s would carry the log %s".formatted(topic, log.name()));
        }
    }
}
