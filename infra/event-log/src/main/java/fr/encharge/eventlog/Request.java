package fr.encharge.eventlog;

import java.util.List;

/** What the {@link Appender} wants done next: at most one exchange with the store. */
sealed interface Request {

    record Insert(List<PlacedCommit> group) implements Request {}

    /** What lies at the positions of the group whose reply was not clean. */
    record ReadGroup(long from, long to) implements Request {}

    /** Whether the known head is still there. */
    record ReadBack(Mark known) implements Request {}

    record ReadMark(Pending.Key key) implements Request {}

    record ReadLast() implements Request {}

    record Pulse() implements Request {}

    record Pause(long nanos) implements Request {}

    /** Nothing to do until something is offered. */
    record Idle() implements Request {}
}
