package fr.encharge.bench.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command that starts the platform's command line.
 *
 * @param jdk the directory of the JDK that it takes; empty for the one that it chooses
 */
record Launcher(List<String> command, String jdk) {

    /** The {@code encharge} of this checkout, as anybody runs it. */
    static Launcher ofCheckout() {
        Path root = Path.of(System.getProperty("encharge.root", "."));
        return new Launcher(List.of(root.resolve("encharge").toAbsolutePath().toString()), "");
    }

    Launcher withJdk(Path directory) {
        return new Launcher(command, directory.toString());
    }

    ProcessBuilder with(String... arguments) {
        var process = new ProcessBuilder(
                Stream.concat(command.stream(), Stream.of(arguments)).toList());
        if (!jdk.isEmpty()) {
            process.environment().put("ENCHARGE_JDK", jdk);
        }
        return process;
    }
}
