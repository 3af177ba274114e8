package fr.encharge.standalone;

import fr.encharge.platform.contract.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metrics that infra/observability names, and those that a platform exposes where Prometheus is told to look. */
final class Observability {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern METRIC = Pattern.compile("\\b(encharge|http|jvm)_[a-z0-9_]+");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^[a-z][a-z0-9_]*");

    private Observability() {}

    static Set<String> metricsNamed() {
        return Stream.of("dashboard.json", "alerts.yml")
                .flatMap(file -> found(METRIC, asCode(file)))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    static Set<String> metricsExposedTo(Path data) {
        JsonNode targets = JSON.readTree(read(data.resolve("scrape.json")));
        return targets.valueStream()
                .flatMap(each -> each.path("targets").valueStream())
                .map(target -> new Caller(URI.create("http://" + target.asString()), ""))
                .flatMap(target ->
                        found(SAMPLE, target.get("/actuator/prometheus").http().body()))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    static String asCode(String file) {
        return read(Project.root().resolve("infra/observability").resolve(file));
    }

    static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
