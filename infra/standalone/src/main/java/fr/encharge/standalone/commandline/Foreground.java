package fr.encharge.standalone.commandline;

import fr.encharge.standalone.Settings;
import fr.encharge.standalone.Standalone;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Runs something until the process is told to end, with its log in a file and only our own lines on the terminal. */
final class Foreground {

    /**
     * What is said of something that has started.
     *
     * @param line that it is ready, and where
     * @param more lines that follow
     */
    record Ready(String line, String more) {}

    private final PrintWriter out;
    private final Path directory;

    /** Made before anything that logs: the first to do so reads where to. */
    Foreground(PrintWriter out, Path directory) {
        this.out = out;
        this.directory = directory;
        logTo(directory.resolve("logs").toString());
    }

    /** @param whenReady does what is to be done first, and gives the lines that follow the address */
    void run(Settings settings, Function<Standalone, String> whenReady) throws InterruptedException {
        var platform = Standalone.of(settings);
        run("EnCharge", platform::close, () -> {
            platform.start();
            String more = whenReady.apply(platform);
            return new Ready("EnCharge is ready at " + platform.address(), more);
        });
    }

    /** @param close ends it, also in the middle of its start */
    void run(String what, Runnable close, Supplier<Ready> start) throws InterruptedException {
        long begin = System.nanoTime();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(close, stopped), "stop"));
        out.println("Starting " + what + " on " + directory + " …");
        Ready ready = start.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        markReady();
        out.println(String.format(Locale.ROOT, "%s (%.1f s). Ctrl-C stops it.", ready.line(), seconds));
        ready.more().lines().forEach(out::println);
        stopped.await();
    }

    private static void stop(Runnable close, CountDownLatch stopped) {
        close.run();
        stopped.countDown();
    }

    /** The launcher keeps what a JDK has learned of a start only if it was one. */
    private static void markReady() {
        String mark = System.getProperty("encharge.ready-mark");
        if (mark != null) {
            try {
                Files.writeString(Path.of(mark), "");
            } catch (IOException onlySlower) {
                LoggerFactory.getLogger(Foreground.class).debug("The next start learns anew", onlySlower);
            }
        }
    }

    private static void logTo(String directory) {
        System.setProperty("encharge.logs", directory);
        System.setProperty("logback.configurationFile", "encharge/logback-platform.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
