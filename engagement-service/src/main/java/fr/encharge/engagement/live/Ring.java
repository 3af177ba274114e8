package fr.encharge.engagement.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last hints of an authority, for whoever was cut off for a moment. Not safe for use by several threads. */
final class Ring {

    static final int MOST = 256;

    private final Deque<Hint> hints = new ArrayDeque<>(MOST);

    void add(Hint hint) {
        if (hints.size() == MOST) {
            hints.removeFirst();
        }
        hints.addLast(hint);
    }

    void clear() {
        hints.clear();
    }

    /** What followed the hint of that id; nothing when it is too old, or was given by an instance that saw another order. */
    Optional<List<Hint>> since(String id) {
        List<Hint> later = new ArrayList<>();
        boolean found = false;
        for (Hint hint : hints) {
            if (found) {
                later.add(hint);
            }
            found = found || hint.id().equals(id);
        }
        return found ? Optional.of(later) : Optional.empty();
    }
}
