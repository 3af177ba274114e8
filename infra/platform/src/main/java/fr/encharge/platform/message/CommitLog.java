package fr.encharge.platform.message;

import java.time.Duration;
import java.util.List;

/** A log as its followers read it: whole commits, from position 1, without a gap. */
public interface CommitLog {

    String name();

    /** The position of the last commit known here, 0 when there is none. */
    long head();

    /** Waits until there is a commit above this position, at most that long. */
    void awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /**
     * The next commits above a position, in order; none when that is the head.
     *
     * @param events how many events are wanted: the last commit is given whole
     */
    List<Commit> read(long after, int events);
}
