package fr.encharge.standalone.demo;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Who works where.
 *
 * @param password with which all of them sign in
 * @param shown whom to sign in as, one of each role
 */
record Town(String authority, String name, String password, List<Unit> units, List<Person> agents, List<String> shown) {

    record Unit(String code, String label, @Nullable String parent) {}

    Person agent(String login) {
        return agents.stream()
                .filter(agent -> agent.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody in " + name + " is called " + login));
    }
}
