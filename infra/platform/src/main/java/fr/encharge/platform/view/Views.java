package fr.encharge.platform.view;

import fr.encharge.platform.event.Positions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The views of this service, as its endpoints see them. */
public final class Views {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);

    private final @Nullable String log;
    private final Map<String, ViewStore> stores = new LinkedHashMap<>();
    private final Function<String, Signal> signals;

    /** @param progress of all followers, by source */
    record Version(long build, Map<String, Progress> progress) {

        private static final Version NONE = new Version(0, Map.of());
    }

    /**
     * @param log the log of this service, if it has one
     * @param signals raised when a view of that name has moved in this process
     */
    Views(@Nullable String log, List<ViewStore> stores, Function<String, Signal> signals) {
        this.log = log;
        this.signals = signals;
        stores.forEach(store -> this.stores.put(store.name(), store));
    }

    Set<String> names() {
        return stores.keySet();
    }

    /** @throws IllegalArgumentException when there is no such view or collection here */
    public AuthorityDocuments documents(String view, String collection) {
        return new AuthorityDocuments(store(view).collection(collection));
    }

    /** The documents of a collection as decisions need them. */
    public Replica replica(String view, String collection) {
        return new Replica(this, view, collection);
    }

    /** The position of a log that a view is true at: the least over all partitions that carry this log to it. */
    public long position(String view, String ofLog) {
        ViewStore store = store(view);
        boolean own = store.followsLog() && ofLog.equals(log);
        return store.shownBuild()
                .map(build ->
                        store.progress().position(build, ofLog, store.topics().keySet(), own))
                .orElse(0L);
    }

    /**
     * Waits, 2 s at most, until a view has reached these positions; a log that the view does not follow is passed over.
     *
     * @throws ViewBehind when it has not
     */
    public void await(String view, Positions positions) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        feeding(view, positions).forEach((ofLog, wanted) -> await(view, ofLog, wanted, deadline));
    }

    /** Those of the positions whose logs reach the view. */
    Map<String, Long> feeding(String view, Positions positions) {
        ViewStore store = store(view);
        Map<String, Long> feeding = new LinkedHashMap<>(positions.byLog());
        feeding.keySet().removeIf(ofLog -> !store.isFedBy(ofLog, log));
        return feeding;
    }

    /** How far a view is at the store; while this is the same, it shows the same. */
    Version version(String view) {
        ViewStore store = store(view);
        return store.shownBuild()
                .map(build -> new Version(build, store.progress().all(build)))
                .orElse(Version.NONE);
    }

    /** How often this process has moved a view. */
    long moves(String view) {
        return signals.apply(view).count();
    }

    ViewStore store(String view) {
        ViewStore store = stores.get(view);
        if (store == null) {
            throw new IllegalArgumentException("There is no view " + view + " here");
        }
        return store;
    }

    private void await(String view, String ofLog, long wanted, long deadline) {
        Signal signal = signals.apply(view);
        long raised = signal.count();
        long reached = position(view, ofLog);
        while (reached < wanted) {
            if (System.nanoTime() - deadline >= 0) {
                throw new ViewBehind(view, ofLog, wanted, reached);
            }
            try {
                signal.await(raised, POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ViewBehind(view, ofLog, wanted, reached);
            }
            raised = signal.count();
            reached = position(view, ofLog);
        }
    }
}
