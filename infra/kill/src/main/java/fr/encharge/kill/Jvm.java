package fr.encharge.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program of the platform in a process of its own, which can be killed and started again. */
final class Jvm {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;
    private @Nullable Process process;

    /** @param directory for what it prints, and for its process id */
    Jvm(String name, List<String> command, Map<String, String> environment, Path directory) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.directory = directory;
    }

    String name() {
        return name;
    }

    void start() {
        endLeftOver();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                directory.resolve(name + ".out").toFile()));
        try {
            process = builder.start();
            Files.writeString(pidFile(), String.valueOf(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** SIGTERM. */
    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Of a trial that was itself killed. */
    private void endLeftOver() {
        try {
            if (process == null && Files.exists(pidFile())) {
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile())))
                        .filter(left -> left.info()
                                .command()
                                .filter(command.get(0)::equals)
                                .isPresent())
                        .ifPresent(left -> {
                            left.destroyForcibly();
                            left.onExit().join();
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return directory.resolve(name + ".pid");
    }
}
