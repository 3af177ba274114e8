package fr.encharge.engagement.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last hints of an authority, for whoever was not listening for a moment. Not safe for use by several threads. */
final class Ring {

    static final int MOST = 256;

    private final Deque<Told> hints = new ArrayDeque<>(MOST);
    private Instant whole;

    private record Told(Hint hint, Instant at) {}

    /** @param whole from when on it has every hint */
    Ring(Instant whole) {
        this.whole = whole;
    }

    void add(Hint hint, Instant at) {
        if (hints.size() == MOST) {
            whole = hints.removeFirst().at();
        }
        hints.addLast(new Told(hint, at));
    }

    void clear(Instant at) {
        hints.clear();
        whole = at;
    }

    /** What followed the hint of that id; nothing when it is too old, or was given by an instance that saw another order. */
    Optional<List<Hint>> since(String id) {
        List<Hint> later = new ArrayList<>();
        boolean found = false;
        for (Told told : hints) {
            if (found) {
                later.add(told.hint());
            }
            found = found || told.hint().id().equals(id);
        }
        return found ? Optional.of(later) : Optional.empty();
    }

    /** What was told from then on; nothing when some of it is forgotten. */
    Optional<List<Hint>> since(Instant then) {
        return then.isAfter(whole)
                ? Optional.of(hints.stream()
                        .filter(told -> !told.at().isBefore(then))
                        .map(Told::hint)
                        .toList())
                : Optional.empty();
    }
}
