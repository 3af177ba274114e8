package fr.encharge.bench.platform;

import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Requests of one kind as fast as they are answered; the median of some rounds is a row. */
final class Throughput {

    private final Platform platform;
    private final Callers callers;
    private final Sizes sizes;
    private final Table table;

    Throughput(Platform platform, Callers callers, Sizes sizes, Table table) {
        this.platform = platform;
        this.callers = callers;
        this.sizes = sizes;
        this.table = table;
    }

    void measure(String what, int connections, Callers.Request request) throws IOException {
        List<Measured> rounds = new ArrayList<>();
        double cpuBefore = platform.cpuSeconds();
        for (int round = 0; round < sizes.rounds(); round++) {
            rounds.add(callers.asFastAsTheyCan(connections, sizes.round(), request));
        }
        double cpu = platform.cpuSeconds() - cpuBefore;
        int requests = Measured.merged(rounds).nanos().length;
        Measured median = Measured.median(rounds);
        table.row(
                what,
                connections,
                median.perSecond(),
                median.millis(0.5),
                median.millis(0.99),
                1e3 * cpu / requests,
                callers.replies);
    }
}
