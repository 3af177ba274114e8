package fr.encharge.kill;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How the executable jars are run: laid out as files, which halves the work of a start, each in a small JVM.
 *
 * @param root below which a build leaves them
 * @param layouts where they are laid out, once each
 * @param options more options of the JVM; in them {@code {jar}} stands for the path of the jar that it runs
 */
record Jars(Path root, Path layouts, List<String> options) {

    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-Xss512k", "-Xmx320m");

    List<String> standalone(String... arguments) throws IOException, InterruptedException {
        return command(in("infra/standalone/target", "encharge-standalone"), arguments);
    }

    List<String> of(String program) throws IOException, InterruptedException {
        return command(in(program + "/target", program));
    }

    private List<String> command(Path executable, String... arguments) throws IOException, InterruptedException {
        Path jar = laidOut(executable);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        options.forEach(option -> command.add(option.replace("{jar}", jar.toString())));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path laidOut(Path jar) throws IOException, InterruptedException {
        String build = jar.getFileName() + "-" + Files.getLastModifiedTime(jar).toMillis();
        Path layout = layouts.resolve(build);
        if (!Files.exists(layout)) {
            Path half = Files.createTempDirectory(Files.createDirectories(layouts), "half");
            List<String> extract = List.of(
                    java(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    half.toString(),
                    "--force");
            if (new ProcessBuilder(extract)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != 0) {
                throw new IOException("Cannot lay out " + jar + " in " + half);
            }
            Files.move(half, layout);
        }
        return layout.resolve(jar.getFileName());
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
