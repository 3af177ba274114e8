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

/**
 * Reads back, from the beginning, a burst of events that were appended within seconds: from the engine, and through
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
            append(ours);
            append(axon);
            for (How how : List.of(
                    new How("the engine alone", Bursts::read), new How("Axon's tracking processor", this::process))) {
                double our = rate(how, ours.log());
                table.row(ours.name(), how.name, our, "");
                double theirs = rate(how, axon.engine());
                table.row(axon.name(), how.name, theirs, "%.0f×".formatted(our / theirs));
            }
        }
    }

    private record How(String name, Reader reader) {}

    private interface Reader {
        Measured read(EventStorageEngine engine, int events);
    }

    private double rate(How how, EventStorageEngine engine) {
        List<Measured> rounds = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            rounds.add(how.reader.read(engine, sizes.burst()));
        }
        return Measured.median(rounds).perSecond();
    }

    private static Measured read(EventStorageEngine engine, int events) {
        return Reading.timed(() -> engine.readEvents((TrackingToken) null, false), events);
    }

    private Measured process(EventStorageEngine engine, int events) {
        try (Processor processor = new Processor(uri, engine)) {
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
