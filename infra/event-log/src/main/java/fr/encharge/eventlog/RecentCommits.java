package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last commits that this process has appended or read, each majority-written, so that followers that are close behind
 * need not ask the store for what was here a moment ago. What it does not hold is read from the store; the chain between
 * the commits that it gives is checked like there.
 */
final class RecentCommits {

    private static final int MOST = 4_096;
    private static final int MOST_BYTES_EACH = 4 * 1024;

    private final AtomicReferenceArray<@Nullable PlacedCommit> places = new AtomicReferenceArray<>(MOST);

    /** Keeps a commit instead of an older one in its place; a large one is not kept. */
    void keep(PlacedCommit commit) {
        PlacedCommit before = places.get(place(commit.position()));
        if ((before == null || before.position() < commit.position())
                && commit.commit().size() <= MOST_BYTES_EACH) {
            places.set(place(commit.position()), commit);
        }
    }

    /**
     * At most {@code limit} commits from position {@code first} on: what is here of them, else what {@code store} reads,
     * which is then kept.
     */
    List<PlacedCommit> read(long first, int limit, ChainReader store) {
        List<PlacedCommit> found = kept(first, limit);
        if (found.isEmpty()) {
            found = store.read(first, limit);
            found.forEach(this::keep);
        }
        return found;
    }

    /** As far as they go on from one another, and from the one before the first. */
    private List<PlacedCommit> kept(long first, int limit) {
        List<PlacedCommit> found = new ArrayList<>();
        PlacedCommit before = first == 1 ? null : at(first - 1);
        if (before == null && first != 1) {
            return found;
        }
        for (PlacedCommit next = at(first); found.size() < limit && next != null && follows(before, next); ) {
            found.add(next);
            before = next;
            next = at(next.position() + 1);
        }
        return found;
    }

    private @Nullable PlacedCommit at(long position) {
        PlacedCommit commit = places.get(place(position));
        return commit != null && commit.position() == position ? commit : null;
    }

    private static boolean follows(@Nullable PlacedCommit before, PlacedCommit next) {
        return next.previous().equals(before == null ? Digest.NONE : before.digest());
    }

    private static int place(long position) {
        return (int) (position % MOST);
    }
}
