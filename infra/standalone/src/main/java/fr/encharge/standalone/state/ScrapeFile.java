package fr.encharge.standalone.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code scrape.json}: where Prometheus finds the metrics of the running services, in the format of its
 * {@code file_sd_configs}. The ports are only reached from this machine and change with each start.
 */
public final class ScrapeFile {

    private record Target(List<String> targets, Map<String, String> labels) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScrapeFile() {}

    /** @param services their base addresses by name */
    public static void write(Path directory, Map<String, String> services) {
        List<Target> targets = services.entrySet().stream()
                .map(service -> new Target(
                        List.of(URI.create(service.getValue()).getAuthority()), Map.of("service", service.getKey())))
                .toList();
        try {
            Files.writeString(
                    file(directory), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(targets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("scrape.json");
    }
}
