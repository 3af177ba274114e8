package fr.encharge.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol needs of a store. Every read is on the primary with read concern majority, every write majority and
 * journaled. Any call may throw, which says nothing about what it did.
 */
interface CommitStore extends PlacedCommits {

    /** What the reply to an insert says; only {@code ALL} is believed. */
    enum Inserted {
        /** Every document of the group is majority-written. */
        ALL,
        /** The insert stopped at a duplicate key. */
        DUPLICATE,
        /** Anything else. */
        UNCLEAR
    }

    /** One ordered insert command of the whole group. */
    Inserted insert(List<PlacedCommit> group);

    /** The marks of the positions from {@code from} to {@code to}, both included, ascending. */
    List<Mark> marks(long from, long to);

    /** The mark of the commit at (aggregate, first sequence number). */
    @Nullable Mark mark(String aggregate, long first);

    /** The mark of the greatest position. */
    @Nullable Mark last();

    /**
     * Writes something that nobody reads, with majority: whoever succeeds was the primary at that moment.
     *
     * @return what tells this primary's term from every other one
     */
    String pulse();
}
