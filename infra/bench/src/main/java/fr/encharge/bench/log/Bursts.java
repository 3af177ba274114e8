package fr.encharge.bench.log;

import fr.encharge.bench.Load;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Reads back, from the beginning, a burst of events that were appended within seconds: from the engine that has appended
 * them, as a follower in the same process does; from an engine that was made for this reading, as another process or a
 * restart does; and through the processor that Axon reads engines with, which keeps its token after each event.
 */
final class Bursts {

    private static final int WRITERS = 16;
    private static final String OURS = "burst";
    private static final String AXONS = "axonburst";

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
        try (OurLog ours = new OurLog(uri, OURS);
                AxonMongo axon = new AxonMongo(uri, AXONS)) {
            append(ours);
            append(axon);
            compare("the engine that appended", () -> read(ours.log()), () -> read(axon.engine()), table);
            compare("another engine", this::readByAnotherOfOurs, this::readByAnotherOfAxons, table);
            compare("Axon's tracking processor", () -> process(ours.log()), () -> process(axon.engine()), table);
        }
    }

    /** The rounds of both in turn, after one for the compilers. */
    private void compare(String how, Supplier<Measured> ours, Supplier<Measured> theirs, Table table) {
        List<Measured> our = new ArrayList<>();
        List<Measured> their = new ArrayList<>();
        ours.get();
        theirs.get();
        for (int round = 0; round < sizes.rounds(); round++) {
            our.add(ours.get());
            their.add(theirs.get());
        }
        double rate = Measured.median(our).perSecond();
        double other = Measured.median(their).perSecond();
        table.row(OurLog.NAME, how, rate, "");
        table.row(AxonMongo.NAME, how, other, "%.0f×".formatted(rate / other));
    }

    private Measured readByAnotherOfOurs() {
        try (OurLog another = new OurLog(uri, OURS)) {
            return read(another.log());
        }
    }

    private Measured readByAnotherOfAxons() {
        try (AxonMongo another = new AxonMongo(uri, AXONS)) {
            return read(another.engine());
        }
    }

    private Measured read(EventStorageEngine engine) {
        return Reading.timed(() -> engine.readEvents((TrackingToken) null, false), sizes.burst());
    }

    private Measured process(EventStorageEngine engine) {
        try (Processor processor = new Processor(uri, engine)) {
            return processor.timed(sizes.burst());
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
