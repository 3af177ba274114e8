package fr.encharge.kill;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How the executable jars are run: each in a small JVM that starts quickly.
 *
 * @param root below which a build leaves them
 * @param options more options of the JVM; in them {@code {jar}} stands for the jar's path
 */
record Jars(Path root, List<String> options) {

    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k", "-Xmx320m");

    List<String> standalone(String... arguments) throws IOException {
        return command(in("infra/standalone/target", "encharge-standalone"), arguments);
    }

    List<String> of(String program) throws IOException {
        return command(in(program + "/target", program));
    }

    private List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        options.forEach(option -> command.add(option.replace("{jar}", jar.toString())));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path in(String directory, String name) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(root.resolve(directory), name + "-*-exec.jar")) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        }
        throw new IOException(
                "There is no jar of " + name + " in " + root.resolve(directory) + ": mvn -DskipTests package");
    }
}
