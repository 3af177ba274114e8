package fr.encharge.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that happens at one moment. */
record Scene(Moment at, List<Act> acts) {

    static List<Scene> inOrder(List<Act> acts) {
        return acts.stream()
                .collect(Collectors.groupingBy(Act::at, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Scene(each.getKey(), each.getValue()))
                .toList();
    }

    /** The acts of each person in their order; different people do not wait for each other. */
    Map<String, List<Act>> byPerson() {
        return acts.stream().collect(Collectors.groupingBy(Act::who));
    }
}
