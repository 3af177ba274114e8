package fr.encharge.bench.log;

import fr.encharge.bench.Load;
import fr.encharge.eventlog.OutcomeUnknown;
import fr.encharge.standalone.commandline.Terminal;
import fr.encharge.standalone.importing.Progress;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A log that is filled up to a size through its engine; what is there already stays. */
final class Seed {

    private static final int WRITERS = 256;

    private final OurLog log;
    private final int size;

    Seed(OurLog log, int size) {
        this.log = log;
        this.size = size;
    }

    void complete() {
        for (int missing = missing(); missing > 0; missing = missing()) {
            append(missing);
        }
    }

    private int missing() {
        return (int) (size - log.log().head());
    }

    private void append(int missing) {
        Progress progress = Terminal.progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        AtomicInteger left = new AtomicInteger(missing);
        progress.begins("commits", missing);
        Load.together(Collections.nCopies(Math.min(WRITERS, missing), writer(left, progress)));
        progress.ends();
    }

    /** Finishes the aggregate that it is at, so that the last ones are whole. */
    private Callable<List<Void>> writer(AtomicInteger left, Progress progress) {
        return () -> {
            while (left.getAndAdd(-Votes.IN_AN_AGGREGATE) > 0) {
                appendAnAggregate(progress);
            }
            return List.of();
        };
    }

    /** One whose outcome is unknown stays unfinished: a busy machine must not end an hour's seeding. */
    private void appendAnAggregate(Progress progress) {
        Votes votes = new Votes();
        try {
            for (int i = 0; i < Votes.IN_AN_AGGREGATE; i++) {
                log.append(votes.next());
                progress.step();
            }
        } catch (OutcomeUnknown tooSlow) {
            return;
        }
    }
}
