package fr.encharge.engagement.messaging;

import fr.encharge.engagement.live.Channels;
import fr.encharge.engagement.live.Hint;
import fr.encharge.engagement.messaging.CampaignMessage.CampaignOpened;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.message.Envelope;
import fr.encharge.platform.message.KafkaClients;
import fr.encharge.platform.message.MessageData;
import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears, from now on, what the other services announce, and passes it on as hints. Each instance hears all of it for its
 * own listeners and keeps no place: a hint that is lost is lost, and after an error everybody is told so.
 */
@Component
class LiveMessages implements SmartLifecycle {

    private static final List<String> TOPICS =
            List.of("ideas.campaigns", "ideas.ideas", "ideas.charges", "voting.ballots");
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration UNTIL_THE_OTHERS_HAVE_STARTED = Duration.ofSeconds(1);
    private static final Map<String, Class<?>> HEARD = byType(
            List.of(CampaignOpened.class, BallotChanged.class),
            List.of(IdeaMessage.class.getPermittedSubclasses()),
            List.of(ChargeMessage.class.getPermittedSubclasses()));

    private final KafkaClients kafka;
    private final Channels channels;
    private final Worker worker = new Worker("live", Patience.USUAL, this::hear);
    private volatile boolean running;

    LiveMessages(KafkaClients kafka, Channels channels) {
        this.kafka = kafka;
        this.channels = channels;
    }

    @Override
    public void start() {
        worker.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        worker.dismiss();
        worker.awaitEnd();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void hear(Worker term) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> reader = kafka.listener()) {
            if (!reader.listTopics().keySet().containsAll(TOPICS)) {
                term.pause(UNTIL_THE_OTHERS_HAVE_STARTED);
                return;
            }
            List<TopicPartition> partitions = partitions(reader);
            reader.assign(partitions);
            reader.seekToEnd(partitions);
            partitions.forEach(reader::position);
            channels.resetAll();
            while (term.isWanted()) {
                reader.poll(WAIT).forEach(this::tell);
                term.achieved();
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> reader) {
        return TOPICS.stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        Envelope envelope = Envelope.of(record);
        String authority = envelope.authority();
        if (authority != null) {
            hint(envelope).ifPresent(hint -> channels.tell(new AuthorityId(authority), hint));
        }
    }

    private static Optional<Hint> hint(Envelope envelope) {
        Class<?> type = HEARD.get(envelope.type());
        if (type == null) {
            return Optional.empty();
        }
        Object told = MessageData.read(envelope.data(), type);
        String what = envelope.type().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1");
        if (told instanceof IdeaMessage idea) {
            return Optional.of(new Hint(envelope.id(), what, idea.ideaId(), idea.campaignId(), 1));
        }
        if (told instanceof ChargeMessage charge) {
            return Optional.of(new Hint(envelope.id(), what, charge.ideaId(), charge.campaignId(), 1));
        }
        return told instanceof BallotChanged ballot
                ? Optional.of(new Hint(envelope.id(), what, ballot.ideaId(), ballot.campaignId(), 1))
                : Optional.of(new Hint(envelope.id(), what, null, ((CampaignOpened) told).campaignId(), 1));
    }

    @SafeVarargs
    private static Map<String, Class<?>> byType(List<Class<?>>... messages) {
        Map<String, Class<?>> byType = new HashMap<>();
        for (List<Class<?>> some : messages) {
            some.forEach(message -> byType.put(MessageData.typeOf(message), message));
        }
        return Map.copyOf(byType);
    }
}
