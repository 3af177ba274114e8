package fr.encharge.eventlog;

import java.util.function.Consumer;

/** Walks the chain from a position on and compares the checkpoints on the way; what fits is shown to a visitor. */
final class ChainWalk {

    private static final int BATCH = 200;

    private final ChainReader reader;
    private final Checkpoints checkpoints;
    private final Consumer<PlacedCommit> visitor;
    private final long from;
    private long next;
    private long compared;

    ChainWalk(ChainReader reader, Checkpoints checkpoints, long from) {
        this(reader, checkpoints, from, commit -> {});
    }

    ChainWalk(ChainReader reader, Checkpoints checkpoints, long from, Consumer<PlacedCommit> visitor) {
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.visitor = visitor;
        this.from = from;
        this.next = from;
    }

    /** @param head a position up to which the log is known to reach */
    Verification verify(long head) {
        return verify(head, Long.MAX_VALUE);
    }

    /** @param upTo the last position that is looked at */
    Verification verify(long head, long upTo) {
        long end = Math.min(upTo, Math.max(head, checkpoints.last()));
        try {
            while (next <= upTo && walkOn((int) Math.min(BATCH, upTo - next + 1))) {}
        } catch (LogDamaged e) {
            return new Verification(from, Math.max(from, e.position()) - 1, compared, e);
        } catch (ChainReader.Vanished e) {
            return cutAt(next - 1);
        }
        return next <= end ? cutAt(next) : new Verification(from, next - 1, compared, null);
    }

    private Verification cutAt(long position) {
        LogDamaged damage = new LogDamaged(position, "it is missing, and the log was longer");
        return new Verification(from, Math.max(from, position) - 1, compared, damage);
    }

    private boolean walkOn(int limit) {
        boolean any = false;
        for (PlacedCommit commit : reader.read(next, limit)) {
            compare(commit);
            visitor.accept(commit);
            next = commit.position() + 1;
            any = true;
        }
        return any;
    }

    private void compare(PlacedCommit commit) {
        if (commit.position() % Checkpoints.EVERY != 0) {
            return;
        }
        Digest said = checkpoints.at(commit.position());
        if (said == null) {
            return;
        }
        compared++;
        if (!said.equals(commit.digest())) {
            throw new LogDamaged(commit.position(), "its checkpoint says another digest");
        }
    }
}
