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
import org.jspecify.annotations.Nullable;

/**
 * Reads back, from the token before it, a burst of events that were appended within seconds: from the engine, and through
 * the processor that Axon reads engines with, which keeps its token after each event.
 */
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
        Table table = new Table(out, title, "", "how", "events/s", "EnCharge is");
        try (OurLog ours = new OurLog(uri, "burst");
                AxonMongo axon = new AxonMongo(uri, "axonburst")) {
            TrackingToken ourBegin = burst(ours, ours.log());
            TrackingToken theirBegin = burst(axon, axon.engine());
            for (How how : List.of(
                    new How("the engine alone", Bursts::read), new How("Axon's tracking processor", this::process))) {
                double our = rate(how, ours.log(), ourBegin);
                table.row(ours.name(), how.name, our, "");
                double theirs = rate(how, axon.engine(), theirBegin);
                table.row(axon.name(), how.name, theirs, "%.0f×".formatted(our / theirs));
            }
        }
    }

    private record How(String name, Reader reader) {}

    private interface Reader {
        Measured read(EventStorageEngine engine, @Nullable TrackingToken from, int events);
    }

    private TrackingToken burst(Contender contender, EventStorageEngine engine) {
        contender.append(new Votes().next());
        TrackingToken before = engine.createHeadToken();
        append(contender);
        return before;
    }

    private double rate(How how, EventStorageEngine engine, TrackingToken from) {
        List<Measured> rounds = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            rounds.add(how.reader.read(engine, from, sizes.burst()));
        }
        return Measured.median(rounds).perSecond();
    }

    private static Measured read(EventStorageEngine engine, @Nullable TrackingToken from, int events) {
        return Reading.timed(() -> engine.readEvents(from, false), events);
    }

    private Measured process(EventStorageEngine engine, @Nullable TrackingToken from, int events) {
        try (Processor processor = new Processor(uri, engine, from)) {
            return processor.timed(events);
        }
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
