package fr.encharge.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that is alone, small and quick to start; the names are Kafka's. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"));

    private static final Map<String, String> KEEPS_EVERYTHING =
            Map.of("auto.create.topics.enable", "false", "log.retention.ms", "-1", "log.retention.bytes", "-1");

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("queued.max.requests", "100"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("share.coordinator.threads", "1"),
            Map.entry("log.segment.bytes", "134217728"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("metric.reporters", ""));

    /** An abandoned transaction holds up those who come after it, so it ends soon. */
    private static final Map<String, String> QUICK = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "transaction.max.timeout.ms", "60000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    /**
     * Nobody could take over from a broker that pauses; {@link KilledBroker} sees to those that end. Yet it is shorter than a
     * start waits for its registration (a minute), in case that a dead one was not taken off the books.
     */
    private static final Map<String, String> PATIENT = Map.of("broker.session.timeout.ms", "45000");

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort, boolean fsync) {
        String broker = "BROKER://127.0.0.1:" + port;
        var settings = new Properties();
        settings.putAll(ALONE);
        settings.putAll(KEEPS_EVERYTHING);
        settings.putAll(SMALL);
        settings.putAll(QUICK);
        settings.putAll(PATIENT);
        settings.put("node.id", String.valueOf(NODE));
        settings.put("log.dirs", directory.toString());
        settings.put("listeners", broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        if (fsync) {
            settings.put("log.flush.interval.messages", "1");
        }
        return settings;
    }

    /** The controller by itself, with the same metadata. */
    static Properties ofController(Path directory, int port) {
        var settings = of(directory, 0, port, true);
        settings.put("process.roles", "controller");
        settings.put("listeners", CONTROLLER + "://127.0.0.1:" + port);
        settings.remove("advertised.listeners");
        settings.remove("inter.broker.listener.name");
        return settings;
    }
}
