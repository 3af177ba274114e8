package fr.encharge.kill;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What all agents know: the ideas that were acknowledged, and how far the log of ideas was then. */
final class Town {

    private static final int ONE_IN = 8;

    private final List<String> ideas = new CopyOnWriteArrayList<>();
    private final AtomicLong position = new AtomicLong();

    void proposed(String idea, long at) {
        ideas.add(idea);
        seen(at);
    }

    void seen(long at) {
        position.accumulateAndGet(at, Math::max);
    }

    /** What is sent back with a request, so that a replica that lags behind is no refusal. */
    String positions() {
        return position.get() == 0 ? "" : "ideas=" + position.get();
    }

    int size() {
        return ideas.size();
    }

    /** An idea of that half of all; null when there is none yet. */
    @Nullable String any(Random random, int half) {
        for (int tries = 0; tries < 20 && !ideas.isEmpty(); tries++) {
            String idea = ideas.get(random.nextInt(ideas.size()));
            if ((idea.hashCode() & 1) == half) {
                return idea;
            }
        }
        return null;
    }

    /** Whether its author may take it back: so that it is known of all others that nobody does. */
    static boolean mayBeWithdrawn(String idea) {
        return Math.floorMod(idea.hashCode() >> 1, ONE_IN) == 0;
    }
}
