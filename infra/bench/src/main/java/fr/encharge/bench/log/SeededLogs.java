package fr.encharge.bench.log;

import static java.util.Objects.requireNonNull;

import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** What must not depend on how long a log is: loading an aggregate, reading the whole. */
final class SeededLogs {

    private static final long MOST_TO_READ = 100_000;

    private final String uri;
    private final Sizes sizes;
    private final PrintWriter out;

    SeededLogs(String uri, Sizes sizes, PrintWriter out) {
        this.uri = uri;
        this.sizes = sizes;
        this.out = out;
    }

    void seed() {
        open(logs -> {});
    }

    void run() {
        open(logs -> {
            loadAggregates(logs);
            readWhole(logs);
        });
    }

    private void open(Consumer<Map<Integer, OurLog>> use) {
        Map<Integer, OurLog> logs = new LinkedHashMap<>();
        try {
            for (int size : sizes.logs()) {
                OurLog log = new OurLog(uri, "seed" + size);
                logs.put(size, log);
                new Seed(log, size).complete();
            }
            use.accept(logs);
        } finally {
            logs.values().forEach(OurLog::close);
        }
    }

    private void loadAggregates(Map<Integer, OurLog> logs) {
        String title = "Load an aggregate of %d events".formatted(Votes.IN_AN_AGGREGATE);
        Table table = new Table(out, title, "commits in the log", "p50 ms", "p99 ms", "p50 against the shortest log");
        Map<Integer, List<String>> aggregates = new LinkedHashMap<>();
        logs.forEach((size, log) -> aggregates.put(size, aggregates(log, size)));
        Map<Integer, List<Measured>> loads = new LinkedHashMap<>();
        for (int round = 0; round <= sizes.rounds(); round++) {
            boolean warm = round > 0;
            logs.forEach((size, log) -> {
                Measured measured = load(log, requireNonNull(aggregates.get(size)));
                if (warm) {
                    loads.computeIfAbsent(size, first -> new ArrayList<>()).add(measured);
                }
            });
        }
        double shortest = Measured.median(loads.values().iterator().next()).millis(0.5);
        loads.forEach((size, measured) -> {
            Measured median = Measured.median(measured);
            table.row("%,d".formatted(size), median.millis(0.5), median.millis(0.99), median.millis(0.5) / shortest);
        });
    }

    private static Measured load(OurLog log, List<String> aggregates) {
        long[] nanos = new long[aggregates.size()];
        long begun = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            long events = log.log().readEvents(aggregates.get(i)).asStream().count();
            nanos[i] = System.nanoTime() - before;
            if (events != Votes.IN_AN_AGGREGATE) {
                throw new IllegalStateException("an aggregate of " + events + " events");
            }
        }
        return Measured.of(nanos, (System.nanoTime() - begun) / 1e9);
    }

    /** Aggregates from all over the log; those that an interrupted seeding left unfinished are passed over. */
    private List<String> aggregates(OurLog log, int size) {
        SplittableRandom random = new SplittableRandom(size);
        Set<String> found = new LinkedHashSet<>();
        while (found.size() < sizes.loads()) {
            var token = new GlobalSequenceTrackingToken(random.nextLong(size) * 1024 + 1023);
            log.log()
                    .readEvents(token, false)
                    .limit(1)
                    .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                    .filter(aggregate ->
                            log.log().lastSequenceNumberFor(aggregate).orElse(0L) == Votes.IN_AN_AGGREGATE - 1)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private void readWhole(Map<Integer, OurLog> logs) {
        Table table = new Table(out, "Read a whole log", "commits in the log", "events/s");
        logs.forEach((size, log) -> {
            if (size <= MOST_TO_READ) {
                List<Measured> rounds = new ArrayList<>();
                for (int round = 0; round < sizes.rounds(); round++) {
                    try (OurLog reader = new OurLog(uri, "seed" + size)) { // that has read nothing before
                        rounds.add(Reading.timed(
                                () -> reader.log().readEvents(null, false),
                                log.log().head()));
                    }
                }
                table.row("%,d".formatted(size), Measured.median(rounds).perSecond());
            }
        });
    }
}
