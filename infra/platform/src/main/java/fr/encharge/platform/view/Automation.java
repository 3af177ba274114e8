package fr.encharge.platform.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the platform does by itself when something has happened, named by its sentence. It begins at the head of what it
 * follows, keeps its progress, and no rebuild takes it back. It may see a fact twice: what it aims at is idempotent.
 *
 * @param topics the messages that it reads, by topic; without any it follows the log of its own service
 * @param handler an object with {@code @EventHandler void react(…)} methods
 */
public record Automation(String name, Map<String, List<Class<?>>> topics, Object handler) {

    public Automation {
        topics = Map.copyOf(topics);
    }

    /** An automation on the log of its own service. */
    public static Automation named(String name, Object handler) {
        return new Automation(name, Map.of(), handler);
    }

    /** This automation on messages of another service instead of the own log. */
    public Automation followsTopic(String topic, Class<?>... messages) {
        Map<String, List<Class<?>>> more = new LinkedHashMap<>(topics);
        more.put(topic, View.typed(messages));
        return new Automation(name, more, handler);
    }

    boolean followsLog() {
        return topics.isEmpty();
    }
}
