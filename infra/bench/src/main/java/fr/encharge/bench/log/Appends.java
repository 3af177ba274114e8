package fr.encharge.bench.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** Appends of one event each: every contender in turn, round by round, so that all meet the same moods of the machine. */
final class Appends {

    private static final String OURS = "appends";

    private final String uri;
    private final Path scratch;
    private final Sizes sizes;
    private final PrintWriter out;

    Appends(String uri, Path scratch, Sizes sizes, PrintWriter out) {
        this.uri = uri;
        this.scratch = scratch;
        this.sizes = sizes;
        this.out = out;
    }

    void run() {
        try (OurLog ours = new OurLog(uri, OURS);
                AxonMongo axon = new AxonMongo(uri, "axon");
                RawInserts raw = new RawInserts(uri, "raw", sizeOfACommit(ours));
                AxonJpa jpa = new AxonJpa(scratch)) {
            List<Contender> contenders = List.of(ours, axon, raw, jpa);
            Table table = new Table(
                    out, "Append, one event a commit", "writers", "", "commits/s", "p50 ms", "p99 ms", "EnCharge is");
            for (int writers : sizes.writers()) {
                show(table, writers, measure(contenders, writers));
            }
        }
    }

    private Map<Contender, Measured> measure(List<Contender> contenders, int writers) {
        Map<Contender, List<Measured>> rounds = new LinkedHashMap<>();
        contenders.forEach(contender -> append(contender, writers, sizes.warmUp()));
        for (int round = 0; round < sizes.rounds(); round++) {
            contenders.forEach(contender -> rounds.computeIfAbsent(contender, first -> new ArrayList<>())
                    .add(append(contender, writers, sizes.round())));
        }
        Map<Contender, Measured> medians = new LinkedHashMap<>();
        rounds.forEach((contender, runs) -> medians.put(contender, Measured.median(runs)));
        return medians;
    }

    private static Measured append(Contender contender, int writers, Duration time) {
        Votes[] votes = Votes.ofWriters(writers);
        return Load.run(writers, time, writer -> contender.append(votes[writer].next()));
    }

    private static void show(Table table, int writers, Map<Contender, Measured> medians) {
        double ours = medians.values().iterator().next().perSecond();
        medians.forEach((contender, appends) -> table.row(
                writers,
                contender.name(),
                appends.perSecond(),
                appends.millis(0.5),
                appends.millis(0.99),
                contender instanceof OurLog ? "" : "%.2f×".formatted(ours / appends.perSecond())));
    }

    /** What a vote takes in our log, so that the bare driver writes no less. */
    private int sizeOfACommit(OurLog ours) {
        ours.append(new Votes().next());
        try (MongoClient client = MongoClients.create(uri)) {
            RawBsonDocument commit = client.getDatabase(OurLog.DATABASE)
                    .getCollection(OURS + ".commits", RawBsonDocument.class)
                    .find()
                    .limit(1)
                    .first();
            if (commit == null) {
                throw new IllegalStateException("the store does not show what it has just acknowledged");
            }
            return commit.getByteBuffer().remaining();
        }
    }
}
