package fr.encharge.engagement.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hints that wait for one open screen. Equal ones become one with a count; when they are too many all the same, they are
 * dropped and the screen is told to load itself anew.
 */
final class Listener {

    static final int MOST = 128;

    private final Map<String, Hint> waiting = new LinkedHashMap<>();
    private boolean reset;

    /**
     * What is to be sent.
     *
     * @param reset the screen has missed something: it loads itself anew, then shows the hints
     */
    record Batch(boolean reset, List<Hint> hints) {

        boolean isEmpty() {
            return !reset && hints.isEmpty();
        }
    }

    synchronized void add(Hint hint) {
        Hint before = waiting.remove(hint.topic());
        if (waiting.size() == MOST) {
            reset();
        }
        waiting.put(hint.topic(), before == null ? hint : before.with(hint));
    }

    synchronized void reset() {
        waiting.clear();
        reset = true;
    }

    synchronized Batch take() {
        Batch batch = new Batch(reset, new ArrayList<>(waiting.values()));
        waiting.clear();
        reset = false;
        return batch;
    }
}
