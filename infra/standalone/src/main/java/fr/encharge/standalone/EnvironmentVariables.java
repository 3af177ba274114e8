package fr.encharge.standalone;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Properties as the environment variables that Spring Boot reads them from. */
final class EnvironmentVariables {

    private EnvironmentVariables() {}

    /** A line each, for a shell to read in. */
    static String of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> name(property.getKey()) + "='" + property.getValue() + "'\n")
                .collect(Collectors.joining());
    }

    private static String name(String property) {
        return property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }
}
