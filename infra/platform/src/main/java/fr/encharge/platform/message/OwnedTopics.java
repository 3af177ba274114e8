package fr.encharge.platform.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a service at the broker: created when absent, refused when they are not what they must be. */
final class OwnedTopics {

    /** Nothing is ever forgotten. */
    static final Map<String, String> CONFIGS =
            new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES = 50;

    private final Topics topics;
    private final KafkaClients clients;

    OwnedTopics(Topics topics, KafkaClients clients) {
        this.topics = topics;
        this.clients = clients;
    }

    /**
     * All partitions of all topics, which exist when this returns.
     *
     * @throws IllegalStateException when a topic has another partition count or another configuration than ours
     */
    List<TopicPartition> ensure() throws InterruptedException, ExecutionException {
        create();
        for (int tried = 1; ; tried++) {
            try {
                checkConfigs();
                return partitions();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || tried == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis()); // a broker may hear of a new topic later than the one that made it
            }
        }
    }

    private List<TopicPartition> partitions() throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : clients.admin()
                .describeTopics(topics.names())
                .allTopicNames()
                .get()
                .values()) {
            check(
                    topic.name(),
                    "partitions",
                    Topics.PARTITIONS,
                    topic.partitions().size());
            topic.partitions().forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
        }
        return partitions;
    }

    private void create() throws InterruptedException, ExecutionException {
        Admin admin = clients.admin();
        List<String> absent = new ArrayList<>(topics.names());
        absent.removeAll(admin.listTopics().names().get());
        for (String name : absent) {
            NewTopic topic = new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(CONFIGS);
            try {
                admin.createTopics(List.of(topic)).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private void checkConfigs() throws InterruptedException, ExecutionException {
        List<ConfigResource> resources = topics.names().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> actual =
                clients.admin().describeConfigs(resources).all().get();
        actual.forEach((topic, config) -> CONFIGS.forEach((name, value) ->
                check(topic.name(), name, value, config.get(name).value())));
    }

    private static void check(String topic, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(
                    "Topic %s has %s = %s and must have %s: it was not made by us, or was changed"
                            .formatted(topic, what, actual, expected));
        }
    }
}
