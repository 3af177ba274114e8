package fr.encharge.eventlog;

import java.util.concurrent.atomic.LongAdder;

/** What this process has done to a log since its start; each number only grows. */
public final class LogStatistics {

    private final LongAdder groups = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final LongAdder outcomesUnknown = new LongAdder();

    LogStatistics() {}

    void sent(int commitsOfGroup) {
        groups.increment();
        commits.add(commitsOfGroup);
    }

    void conflict() {
        conflicts.increment();
    }

    void outcomeUnknown() {
        outcomesUnknown.increment();
    }

    /** Insert commands that were sent, first tries and later ones. */
    public long groups() {
        return groups.sum();
    }

    /** Commits that were in them: divided by the groups it is the mean size of a group. */
    public long commits() {
        return commits.sum();
    }

    /** Appends refused because another commit was first in its aggregate. */
    public long conflicts() {
        return conflicts.sum();
    }

    /** Appends whose callers were told {@link OutcomeUnknown}. */
    public long outcomesUnknown() {
        return outcomesUnknown.sum();
    }
}
