package fr.encharge.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** A process of its own with this test's classes, to be killed. It ends with the one that started it, too. */
public final class TestJvm {

    private TestJvm() {}

    /** What its main method does: the work, then nothing until it is killed. Where the work fails it ends. */
    public static void live(Callable<?> work) {
        try {
            work.call();
            System.in.read(); // to the end of whoever started it
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

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
