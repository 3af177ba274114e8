package fr.encharge.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own with this test's classes, to be killed. */
public final class TestJvm {

    private TestJvm() {}

    /** Runs the main method of a class on a directory; what it says on its error stream is said by this process. */
    public static Process run(Class<?> main, Path directory) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                directory.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
