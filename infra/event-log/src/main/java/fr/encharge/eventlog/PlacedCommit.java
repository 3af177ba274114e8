package fr.encharge.eventlog;

import java.time.Instant;

/**
 * A commit at its position, chained to the one before it.
 *
 * @param log the name of the log that it was written in; a restored log keeps the old name in its old commits
 * @param latest the greatest event time of the log up to and including this commit, as ISO text
 */
record PlacedCommit(String log, long position, Digest previous, String latest, Commit commit, Digest digest) {

    static PlacedCommit after(Mark head, String log, Commit commit) {
        Instant latest = commit.latestTime();
        if (!head.latest().isEmpty()) {
            Instant before = Instant.parse(head.latest());
            latest = latest.isAfter(before) ? latest : before;
        }
        String text = latest.toString();
        long position = head.position() + 1;
        Digest digest = CommitDigest.of(log, position, head.digest(), text, commit);
        return new PlacedCommit(log, position, head.digest(), text, commit, digest);
    }

    Mark mark() {
        return new Mark(position, commit.id(), digest, latest);
    }

    boolean isIntact() {
        return digest.equals(CommitDigest.of(log, position, previous, latest, commit));
    }
}
