package fr.encharge.standalone.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: where the running platform is, for the commands that talk to it from the same machine.
 *
 * @param port the gateway's
 * @param issuer of its tokens
 * @param operatorSecret opens the services' internal doors
 * @param store its address
 * @param broker its address
 * @param services their base addresses by name
 */
public record RunFile(
        long pid,
        int port,
        String issuer,
        String operatorSecret,
        String store,
        String broker,
        Map<String, String> services) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public void write(Path directory) {
        PrivateFile.write(file(directory), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** What runs on this directory now; a file that a killed process has left counts for nothing. */
    public static Optional<RunFile> read(Path directory) {
        if (!Files.exists(file(directory))) {
            return Optional.empty();
        }
        RunFile found = JSON.readValue(PrivateFile.read(file(directory)), RunFile.class);
        return Optional.of(found)
                .filter(run ->
                        ProcessHandle.of(run.pid()).map(ProcessHandle::isAlive).orElse(false));
    }

    public static void delete(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("run.json");
    }
}
