package fr.encharge.bench.platform;

import fr.encharge.bench.Child;
import fr.encharge.bench.Directories;
import fr.encharge.bench.Machine;
import fr.encharge.bench.Options;
import fr.encharge.bench.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench platform}. */
@Command(
        name = "platform",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the whole platform through its gateway.",
            "Each measurement starts './encharge up' on a copy of a seeded directory. Voters have tokens of their own and "
                    + "the rates that everybody has."
        })
public final class PlatformBench implements Callable<Integer> {

    private static final long SETTLE_MILLIS = 5_000;
    private static final int WARM_UPS = 6;
    private static final String[] COLUMNS = {"", "connections", "/s", "p50 ms", "p99 ms", "CPU ms each", "not 2xx"};

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private final Launcher launcher = Launcher.ofCheckout();

    @Mixin
    Options options = new Options();

    @Option(names = "--import", paramLabel = "FILE.pb", description = "Times the import of this file, too.")
    @Nullable Path file;

    @Option(names = "--jdk", paramLabel = "DIR", description = "Times the start with this JDK, too; may be repeated.")
    List<Path> jdks = new ArrayList<>();

    @Option(
            names = "--longest",
            paramLabel = "VOTES",
            description = "Measures no longer log than this; 1,000,000 if absent.")
    int longest = Integer.MAX_VALUE;

    @Option(names = "--only-lengths", description = "Measures votes in logs of different lengths, and nothing else.")
    boolean onlyLengths;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Sizes sizes = (options.quick ? Sizes.QUICK : Sizes.FULL).upTo(longest);
        Path directory = options.directory.resolve("platform").toAbsolutePath();
        Seeds seeds = new Seeds(launcher, directory, sizes);
        seeds.complete();
        if (options.seedOnly) {
            return 0;
        }
        Machine.print(out, "platform" + (options.quick ? " --quick" : ""));
        if (!onlyLengths) {
            oneLog(seeds, sizes, directory.resolve("fresh"));
        }
        votesInLongLogs(seeds, sizes);
        Directories.empty(directory.resolve("work"));
        return 0;
    }

    private void oneLog(Seeds seeds, Sizes sizes, Path fresh) throws IOException, InterruptedException {
        start(fresh);
        if (file != null) {
            importing(file, fresh);
        }
        Directories.empty(fresh);
        everything(seeds, sizes);
    }

    /**
     * Twice with each JDK, since the first start of a directory does what no other has to; and once before, which leaves
     * the cache of classes that every start but the first of a build has.
     */
    private void start(Path fresh) throws IOException, InterruptedException {
        Table table = new Table(out, "Start", "JDK", "directory", "ready, s", "RSS, MiB");
        List<Launcher> launchers = new ArrayList<>(List.of(launcher));
        jdks.forEach(jdk -> launchers.add(launcher.withJdk(jdk)));
        for (Launcher each : launchers) {
            Directories.empty(fresh);
            Platform.start(each, fresh).close();
            Directories.empty(fresh);
            for (String age : List.of("new", "known")) {
                try (Platform platform = Platform.start(each, fresh)) {
                    Thread.sleep(SETTLE_MILLIS);
                    String jdk = each.jdk().isEmpty() ? "its own choice" : each.jdk();
                    table.row(jdk, age, platform.readySeconds(), platform.residentMebibytes());
                }
            }
        }
    }

    private void importing(Path from, Path fresh) throws IOException {
        Directories.empty(fresh);
        Table table = new Table(out, "Import of " + from.getFileName(), "what it said");
        try (Platform platform = Platform.start(launcher, fresh);
                Child process = Child.start(launcher.with("import", from.toString(), "--data", fresh.toString()))) {
            table.row(process.line());
            table.row(process.line());
            table.row("%.0f MiB RSS of the platform after it".formatted(platform.residentMebibytes()));
        }
    }

    private void everything(Seeds seeds, Sizes sizes) throws IOException, InterruptedException {
        int votes = sizes.votes().get(0);
        try (Platform platform = Platform.start(launcher, seeds.workingCopy(votes))) {
            Callers callers = callers(platform, sizes);
            Table minutes = new Table(
                    out,
                    "Warming up, %d connections".formatted(sizes.connections().get(1)),
                    "votes/s, minute by minute");
            warmUp(callers, sizes).forEach(minutes::row);
            callers.asFastAsTheyCan(sizes.connections().get(1), sizes.warmUp().dividedBy(WARM_UPS), callers::readBoard);
            Table table = new Table(
                    out, "%,d ideas, %,d votes, through the gateway".formatted(sizes.ideas(), votes), COLUMNS);
            Throughput throughput = new Throughput(platform, callers, sizes, table);
            for (int connections : sizes.connections()) {
                throughput.measure("votes", connections, callers::vote);
                throughput.measure("first page of the board", connections, callers::readBoard);
            }
            visibility(platform, callers, sizes);
            Table ideas = new Table(out, "Ideas, through the gateway", COLUMNS);
            Throughput proposals = new Throughput(platform, callers, sizes, ideas);
            for (int connections : sizes.connections()) {
                proposals.measure("ideas", connections, callers::propose);
            }
            new Table(out, "Memory after all that", "RSS, MiB").row(platform.residentMebibytes());
        }
    }

    private void visibility(Platform platform, Callers callers, Sizes sizes) throws IOException, InterruptedException {
        Visibility visibility = new Visibility(platform, callers, sizes);
        Table table = new Table(
                out,
                "From a vote's answer to its being shown, ms",
                "votes/s wanted",
                "reached",
                "looked for",
                "board p50",
                "p99",
                "overview p50",
                "p99");
        sizes.rates().forEach(rate -> visibility.measure(rate, table));
    }

    private void votesInLongLogs(Seeds seeds, Sizes sizes) throws IOException {
        Table table = new Table(out, "Votes in logs of different lengths, through the gateway", COLUMNS);
        int connections = sizes.connections().get(1);
        for (int votes : sizes.votes()) {
            try (Platform platform = Platform.start(launcher, seeds.workingCopy(votes))) {
                Callers callers = callers(platform, sizes);
                warmUp(callers, sizes);
                new Throughput(platform, callers, sizes, table)
                        .measure("%,d votes".formatted(votes), connections, callers::vote);
            }
        }
    }

    private static Callers callers(Platform platform, Sizes sizes) {
        return new Callers(platform, Town.on(platform, sizes.ideas(), sizes.agents()), sizes.agents());
    }

    /** Until the compilers have done most of their work; the votes in a second meanwhile, a minute each. */
    private static List<Double> warmUp(Callers callers, Sizes sizes) throws IOException {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            Duration time = sizes.warmUp().dividedBy(WARM_UPS);
            rates.add(callers.asFastAsTheyCan(sizes.connections().get(1), time, callers::vote)
                    .perSecond());
        }
        return rates;
    }
}
