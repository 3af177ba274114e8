package fr.encharge.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the topics with the logs: each fact that others are told of is there once, and in order for its key. */
final class MessageCheck {

    private MessageCheck() {}

    static List<String> differences(List<Fact> facts, List<Message> found) {
        List<String> differences = new ArrayList<>();
        Map<String, Message> wanted = new LinkedHashMap<>();
        facts.stream().map(Announced::message).forEach(message -> wanted.put(message.id(), message));
        Map<String, Integer> times = new HashMap<>();
        Map<String, Message> lastOfKey = new HashMap<>();
        for (Message message : found) {
            if (times.merge(message.id(), 1, Integer::sum) == 2) {
                differences.add("announced more than once: " + message);
            }
            if (!message.equals(wanted.get(message.id()))) {
                differences.add("announced, and nothing in the log says so: " + message);
            }
            Message before = lastOfKey.put(message.topic() + "/" + message.key(), message);
            if (before != null && before.sequence() > message.sequence()) {
                differences.add("out of order: %s comes after %s".formatted(message, before));
            }
        }
        wanted.values().stream()
                .filter(message -> !times.containsKey(message.id()))
                .forEach(message -> differences.add("in the log, and never announced: " + message));
        return differences;
    }
}
