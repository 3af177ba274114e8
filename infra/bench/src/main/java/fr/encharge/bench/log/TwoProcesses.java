package fr.encharge.bench.log;

import fr.encharge.bench.Child;
import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Two processes that append to one log, each with as many writers as it takes to be busy all the time. */
final class TwoProcesses {

    private static final String LOG = "shared";

    private final String uri;
    private final Sizes sizes;
    private final PrintWriter out;

    TwoProcesses(String uri, Sizes sizes, PrintWriter out) {
        this.uri = uri;
        this.sizes = sizes;
        this.out = out;
    }

    void run() {
        String title = "Two processes on one log, %d writers each".formatted(OtherProcess.WRITERS);
        Table table = new Table(out, title, "round", "commits/s", "p50 ms", "p99 ms", "longest ms");
        try (OurLog log = new OurLog(uri, LOG)) {
            List<Measured> rounds = new ArrayList<>();
            for (int round = 1; round <= sizes.rounds(); round++) {
                rounds.add(round(log));
                show(table, "" + round, rounds.get(round - 1));
            }
            show(table, "all", Measured.merged(rounds));
        }
    }

    private Measured round(OurLog log) {
        long seconds = Math.max(1, 2 * sizes.round().toSeconds());
        Votes[] votes = Votes.ofWriters(OtherProcess.WRITERS);
        try (Child child = Child.bench("other", "write", uri, LOG, "" + seconds)) {
            child.line();
            Measured own = Load.run(
                    OtherProcess.WRITERS, Duration.ofSeconds(seconds), writer -> log.append(votes[writer].next()));
            long[] others = Stream.of(child.line().split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
            long[] all =
                    Stream.of(own.nanos(), others).flatMapToLong(Arrays::stream).toArray();
            return Measured.of(all, own.seconds());
        }
    }

    private static void show(Table table, String round, Measured appends) {
        table.row(round, appends.perSecond(), appends.millis(0.5), appends.millis(0.99), appends.longestMillis());
    }
}
