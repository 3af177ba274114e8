package fr.encharge.bench.log;

import fr.encharge.bench.Directories;
import fr.encharge.bench.Machine;
import fr.encharge.bench.Options;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the event log against axon-mongo, Axon's JPA engine and the bare driver.",
            "All on one server in a process of its own, in one run; each figure is the median of three."
        })
public final class LogBench implements Callable<Integer> {

    @Mixin
    Options options = new Options();

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description =
                    "A MongoDB-compatible server to measure on (its database bench), instead of the embedded store.")
    @Nullable String uri;

    @Override
    public Integer call() throws Exception {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Machine.print(out, "log" + (options.quick ? " --quick" : ""));
        Path directory = options.directory.resolve("log").toAbsolutePath();
        Path scratch = directory.resolve("scratch");
        if (options.seedOnly) {
            withStore(directory.resolve("seeds"), at -> new SeededLogs(at, sizes(), out).seed());
            return 0;
        }
        Directories.empty(scratch);
        withStore(scratch, at -> measure(at, scratch, out));
        Path seeds = directory.resolve("seeds");
        DiskUse disk = new DiskUse();
        withStore(seeds, at -> {
            new SeededLogs(at, sizes(), out).run();
            disk.count(at);
        });
        if (uri == null) {
            disk.print(seeds, out);
        }
        Directories.empty(scratch);
        return 0;
    }

    private void withStore(Path directory, Part part) throws Exception {
        if (uri != null) {
            part.run(uri);
            return;
        }
        try (Store store = Store.start(directory)) {
            part.run(store.uri());
        }
    }

    private void measure(String at, Path scratch, PrintWriter out) throws Exception {
        new Appends(at, scratch, sizes(), out).run();
        new Bursts(at, sizes(), out).run();
        new Waking(at, sizes(), out).run();
        new TwoProcesses(at, sizes(), out).run();
    }

    private Sizes sizes() {
        return options.quick ? Sizes.QUICK : Sizes.FULL;
    }

    private interface Part {
        void run(String uri) throws Exception;
    }
}
