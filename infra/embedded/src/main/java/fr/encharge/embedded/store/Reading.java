package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the request of this thread reads from, and what it leaves open until it ends. The library passes neither on to
 * collections, so that it goes by the thread: one thread serves a request from its beginning to its end.
 */
final class Reading implements AutoCloseable {

    private static final ThreadLocal<@Nullable Reading> CURRENT = new ThreadLocal<>();

    private final @Nullable View view;
    private final List<Range> open = new ArrayList<>();
    private @Nullable Document match;
    private boolean one;
    private @Nullable CompletableFuture<Boolean> until;

    private Reading(@Nullable View view) {
        this.view = view;
    }

    /** @param view held for this reading; null to read what is there at each moment, as writers do */
    static Reading begin(@Nullable View view) {
        Reading reading = new Reading(view);
        CURRENT.set(reading);
        return reading;
    }

    static Reading current() {
        Reading reading = CURRENT.get();
        if (reading == null) {
            throw new IllegalStateException("read outside of a request");
        }
        return reading;
    }

    @Nullable View view() {
        return view;
    }

    Range closing(Range range) {
        open.add(range);
        return range;
    }

    /** What the aggregation that follows keeps of the collection, so that it need not be given all of it. */
    void willMatch(Document filter) {
        match = filter;
    }

    /** Given once: another collection of the same aggregation is not filtered by it. */
    Document takeMatch() {
        Document taken = match == null ? new Document() : match;
        match = null;
        return taken;
    }

    void needsOne(boolean needed) {
        one = needed;
    }

    boolean needsOne() {
        return one;
    }

    /** The request is answered only then; false: not at all. */
    void answerAfter(CompletableFuture<Boolean> done) {
        until = done;
    }

    @Nullable CompletableFuture<Boolean> answerAfter() {
        return until;
    }

    @Override
    public void close() {
        CURRENT.remove();
        open.forEach(Range::close);
        if (view != null) {
            view.release();
        }
    }
}
