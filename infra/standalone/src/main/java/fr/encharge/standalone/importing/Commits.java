package fr.encharge.standalone.importing;

import fr.encharge.standalone.client.Answer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What answers tell of a log: a call that changed something names a position of its own, a call that changed nothing the
 * head as it is. So the positions that are new are the changes; what others do meanwhile may be counted with them.
 */
final class Commits {

    private final String log;
    private final AtomicLong greatest = new AtomicLong();
    private final Set<Long> made = ConcurrentHashMap.newKeySet();
    private long head;

    Commits(String log) {
        this.log = log;
    }

    /** All up to this position was there before. */
    void startAt(long position) {
        head = position;
        greatest.accumulateAndGet(position, Math::max);
    }

    void add(Answer answer) {
        answer.position(log).ifPresent(position -> {
            greatest.accumulateAndGet(position, Math::max);
            if (position > head) {
                made.add(position);
            }
        });
    }

    int made() {
        return made.size();
    }

    /** The header that asks whoever answers to have seen all of this. */
    String seen() {
        return log + "=" + greatest;
    }
}
