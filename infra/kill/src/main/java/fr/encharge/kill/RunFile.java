package fr.encharge.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a process says in {@code run.json} when it is ready. */
record RunFile(long pid, Platform.Addresses addresses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<RunFile> read(Path data) {
        try {
            JsonNode run = JSON.readTree(Files.readString(data.resolve("run.json")));
            var addresses = new Platform.Addresses(
                    run.path("store").asString(), run.path("broker").asString());
            return Optional.of(new RunFile(run.path("pid").asLong(), addresses));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
