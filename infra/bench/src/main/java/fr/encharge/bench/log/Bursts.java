package fr.encharge.bench.log;

import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads back, from the token before it, a burst of events that were appended within seconds. */
final class Bursts {

    private static final int WRITERS = 16;

    private final String uri;
    private final Sizes sizes;
    private final PrintWriter out;

    Bursts(String uri, Sizes sizes, PrintWriter out) {
        this.uri = uri;
        this.sizes = sizes;
        this.out = out;
    }

    void run() {
        String title = "Read back a burst of %,d events".formatted(sizes.burst());
        Table table = new Table(out, title, "", "events/s", "EnCharge is");
        try (OurLog ours = new OurLog(uri, "burst");
                AxonMongo axon = new AxonMongo(uri, "axonburst")) {
            double our = readBack(ours, ours.log());
            table.row(ours.name(), our, "");
            double theirs = readBack(axon, axon.engine());
            table.row(axon.name(), theirs, "%.0f×".formatted(our / theirs));
        }
    }

    private double readBack(Contender contender, EventStorageEngine engine) {
        TrackingToken before = engine.createHeadToken();
        append(contender);
        List<Measured> rounds = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            rounds.add(Reading.timed(() -> engine.readEvents(before, false), sizes.burst()));
        }
        return Measured.median(rounds).perSecond();
    }

    /**
     * All events are made before the first is stored, so that their times lie within the ten seconds that axon-mongo's
     * tokens remember, however slow the machine is.
     */
    private void append(Contender contender) {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            List<List<DomainEventMessage<String>>> commits = share(writer);
            writers.add(() -> {
                commits.forEach(contender::append);
                return commits.size();
            });
        }
        Load.together(writers);
    }

    private List<List<DomainEventMessage<String>>> share(int writer) {
        Votes votes = new Votes();
        List<List<DomainEventMessage<String>>> commits = new ArrayList<>();
        for (int i = writer; i < sizes.burst(); i += WRITERS) {
            commits.add(votes.next());
        }
        return commits;
    }
}
