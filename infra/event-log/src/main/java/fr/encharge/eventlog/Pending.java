package fr.encharge.eventlog;

import java.util.concurrent.CompletableFuture;

/**
 * A commit on its way into the log. It ends once: at its position, with a {@link Conflict}, or given up by its caller
 * after which it is not sent again.
 */
final class Pending {

    final Commit commit;
    final int size;
    final CompletableFuture<Long> outcome = new CompletableFuture<>();
    int failures;

    Pending(Commit commit, int size) {
        this.commit = commit;
        this.size = size;
    }

    /** Two commits with the same key exclude each other. */
    Key key() {
        return new Key(commit.aggregate(), commit.first());
    }

    boolean isOver() {
        return outcome.isDone();
    }

    record Key(String aggregate, long first) {}
}
