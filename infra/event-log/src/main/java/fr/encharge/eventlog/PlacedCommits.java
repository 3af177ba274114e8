package fr.encharge.eventlog;

import java.util.List;

/** The part of a store that a reader needs. */
@FunctionalInterface
interface PlacedCommits {

    /** At most {@code limit} commits from {@code from} on, ascending: on the primary, with read concern majority. */
    List<PlacedCommit> commits(long from, int limit);
}
