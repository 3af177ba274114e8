package fr.encharge.bench.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command that starts the platform's command line. */
record Launcher(List<String> command) {

    /** The {@code encharge} of this checkout, as anybody runs it. */
    static Launcher ofCheckout() {
        Path root = Path.of(System.getProperty("encharge.root", "."));
        return new Launcher(List.of(root.resolve("encharge").toAbsolutePath().toString()));
    }

    ProcessBuilder with(String... arguments) {
        return new ProcessBuilder(
                Stream.concat(command.stream(), Stream.of(arguments)).toList());
    }
}
