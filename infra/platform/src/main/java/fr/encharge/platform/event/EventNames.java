package fr.encharge.platform.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one table between stored names and classes: {@code ideas.IdeaProposed} ↔ {@code IdeaEvent.IdeaProposed}. A class
 * may move or be renamed, what is stored does not notice.
 */
public final class EventNames {

    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    private EventNames() {}

    /**
     * @param context first part of every name
     * @param vocabularies sealed interfaces whose permitted records are events
     * @throws IllegalArgumentException when two events share a name or a vocabulary is not sealed
     */
    public static EventNames of(String context, Class<?>... vocabularies) {
        EventNames table = new EventNames();
        Stream.of(vocabularies).flatMap(EventNames::eventsOf).forEach(event -> table.add(context, event));
        return table;
    }

    private static Stream<Class<?>> eventsOf(Class<?> vocabulary) {
        if (!vocabulary.isSealed()) {
            throw new IllegalArgumentException(vocabulary + " is not sealed: its events cannot be listed");
        }
        return Stream.of(vocabulary.getPermittedSubclasses());
    }

    private void add(String context, Class<?> event) {
        String name = context + "." + event.getSimpleName();
        if (classes.putIfAbsent(name, event) != null) {
            throw new IllegalArgumentException("two events are called " + name);
        }
        names.put(event, name);
    }

    /** @throws IllegalArgumentException when the class is no event of this table */
    public String nameOf(Class<?> event) {
        String name = names.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " has no logical name: it cannot be stored");
        }
        return name;
    }

    /** @throws IllegalArgumentException when nothing is stored under that name */
    public Class<?> classOf(String name) {
        Class<?> event = classes.get(name);
        if (event == null) {
            throw new IllegalArgumentException("no event is called " + name);
        }
        return event;
    }

    public boolean knows(String name) {
        return classes.containsKey(name);
    }

    public Collection<Class<?>> events() {
        return classes.values();
    }
}
