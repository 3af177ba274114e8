package fr.encharge.kill;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/** All that is stored, announced and shown of a platform that is at rest, at one and the same head of each log. */
record Reading(List<StoredLog> logs, Topics topics, Shown shown) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Reading of(Platform.Addresses addresses, URI gateway, String token) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        try (MongoClient store = MongoClients.create(addresses.store())) {
            while (true) {
                List<StoredLog> logs = logs(store);
                Topics topics = topics(addresses.broker(), logs, deadline);
                Shown shown = new Showing(gateway, token, positions(logs), deadline).read();
                if (isSettled(logs) && positions(logs(store)).equals(positions(logs)) || deadline.isOver()) {
                    return new Reading(logs, topics, shown);
                }
                Deadline.passAMoment();
            }
        }
    }

    private static List<StoredLog> logs(MongoClient store) {
        return List.of(
                StoredLog.read(store.getDatabase("encharge_ideas"), "ideas"),
                StoredLog.read(store.getDatabase("encharge_voting"), "voting"));
    }

    private static String positions(List<StoredLog> logs) {
        return logs.stream().map(log -> log.name() + "=" + log.head()).collect(Collectors.joining(","));
    }

    /** Whether what the platform does by itself has been done. */
    private static boolean isSettled(List<StoredLog> logs) {
        long withdrawn = count(logs, "ideas.IdeaWithdrawn");
        return withdrawn == count(logs, "ideas.ChargeEnded");
    }

    private static long count(List<StoredLog> logs, String name) {
        return logs.stream()
                .flatMap(log -> log.facts().stream())
                .filter(fact -> fact.name().equals(name))
                .count();
    }

    private static Topics topics(String broker, List<StoredLog> logs, Deadline deadline) throws InterruptedException {
        String last = "";
        while (!deadline.isOver()) {
            try {
                Topics topics = Topics.read(broker);
                if (logs.stream().allMatch(log -> topics.complete().getOrDefault(log.name(), 0L) >= log.head())) {
                    return topics;
                }
                last = "complete up to " + topics.complete();
            } catch (KafkaException e) {
                last = e.toString();
            }
            Deadline.passAMoment();
        }
        throw new TooLate("the topics have not reached %s: %s".formatted(positions(logs), last));
    }
}
