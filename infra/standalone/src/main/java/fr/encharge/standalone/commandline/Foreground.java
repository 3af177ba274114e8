package fr.encharge.standalone.commandline;

import fr.encharge.standalone.Settings;
import fr.encharge.standalone.Standalone;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Runs a platform until the process is told to end, with its log in a file and only our own lines on the terminal. */
final class Foreground {

    private final PrintWriter out;

    Foreground(PrintWriter out) {
        this.out = out;
    }

    /** @param whenReady does what is to be done first, and gives the lines that follow the address */
    void run(Settings settings, Function<Standalone, String> whenReady) throws InterruptedException {
        logTo(settings.directory().resolve("logs").toString());
        long begin = System.nanoTime();
        var platform = Standalone.of(settings);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, stopped), "stop"));
        out.println("Starting EnCharge on " + settings.directory() + " …");
        platform.start();
        String more = whenReady.apply(platform);
        out.println(String.format(
                Locale.ROOT,
                "EnCharge is ready at %s (%.1f s). Ctrl-C stops it.",
                platform.address(),
                (System.nanoTime() - begin) / 1e9));
        more.lines().forEach(out::println);
        stopped.await();
    }

    private void stop(Standalone platform, CountDownLatch stopped) {
        platform.close();
        stopped.countDown();
    }

    private static void logTo(String directory) {
        System.setProperty("encharge.logs", directory);
        System.setProperty("logback.configurationFile", "encharge/logback-platform.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
