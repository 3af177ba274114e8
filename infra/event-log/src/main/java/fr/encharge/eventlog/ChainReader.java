package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log in order and believes nothing: each position must follow the one before it, each digest must be that of
 * its document and go on from the digest before.
 */
final class ChainReader {

    private final PlacedCommits store;

    ChainReader(PlacedCommits store) {
        this.store = store;
    }

    /**
     * At most {@code limit} commits from position {@code first} on; none at the end of the log. The commit before them is
     * read again with them, so that the chain is unbroken over all the calls of a reader.
     *
     * @return all that fit; what does not is named when it is the first one
     * @throws LogDamaged if the commit at {@code first}, or the one before it, does not fit
     * @throws Vanished if the store shows neither
     */
    List<PlacedCommit> read(long first, int limit) {
        long from = Math.max(1, first - 1);
        List<PlacedCommit> found = store.commits(from, first == 1 ? limit : limit + 1);
        if (found.isEmpty() && first > 1) {
            throw new Vanished();
        }
        List<PlacedCommit> fitting = new ArrayList<>();
        PlacedCommit before = null;
        for (PlacedCommit commit : found) {
            String misfit = misfit(before, commit, from);
            if (misfit != null && fitting.isEmpty()) {
                throw new LogDamaged(before == null ? from : before.position() + 1, misfit);
            } else if (misfit != null) {
                break;
            }
            if (commit.position() >= first) {
                fitting.add(commit);
            }
            before = commit;
        }
        return fitting;
    }

    /** Why {@code commit} does not follow {@code before}, which is null for the first one read; null if it does. */
    static @Nullable String misfit(@Nullable PlacedCommit before, PlacedCommit commit, long from) {
        if (commit.position() != (before == null ? from : before.position() + 1)) {
            return "it is missing";
        } else if (!commit.isIntact()) {
            return "it is not a commit of format 1 with the digest that it says";
        } else if (before != null && !commit.previous().equals(before.digest())) {
            return "it does not go on from the digest before it";
        } else if (commit.position() == 1 && !commit.previous().equals(Digest.NONE)) {
            return "it is the first and goes on from something";
        }
        return null;
    }

    /** The store does not show the commit that the reader stands on: a primary that lags, or another log. */
    static class Vanished extends RuntimeException {}
}
