package fr.encharge.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The append protocol of one process, as a machine that is stepped: {@link #next()} says what to do with the store, the
 * method named after its reply, or {@link #failed()}, takes the answer in. It does no I/O and knows no thread, so that a
 * scheduler can lead it through every order of events. Only {@link #offer} and {@link #suspect} may be called by others
 * than the one who steps it. The protocol is explained in docs/event-log.md.
 */
final class Appender {

    static final int MOST_COMMITS = 500;
    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_PAUSE = SECOND / 4;

    private enum Phase {
        /** Read the newest position. */
        LOOK,
        /** Send the next group behind the head. */
        SEND,
        /** The group is on its way. */
        SENT,
        /** Read what became of the group. */
        SETTLE,
        /** Read what lies at the key of the first commit that is not at its position. */
        LOOK_UP
    }

    private final String log;
    private final Head head;
    private final RecentCommits recent;
    private final RandomGenerator random;
    private final LongSupplier nanos;

    private final Queue<Pending> arrivals = new ConcurrentLinkedQueue<>();
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final Deque<Pending> troubled = new ArrayDeque<>();
    private volatile @Nullable RuntimeException end;
    private volatile boolean suspected;

    private Phase phase = Phase.LOOK;
    private Deque<Pending> group = new ArrayDeque<>();
    private List<PlacedCommit> sent = List.of();
    private boolean clearlyDuplicate;
    private boolean pulseWanted;
    private boolean headMissed;
    private @Nullable String provenTerm;

    private long pause;
    private int failuresInARow;
    private long roundTrip = SECOND / 1_000;
    private long expectedHead = -1;
    private long foreignSeenAt;
    private boolean foreignSeen;

    Appender(String log, Head head, RecentCommits recent, RandomGenerator random, LongSupplier nanos) {
        this.log = log;
        this.head = head;
        this.recent = recent;
        this.random = random;
        this.nanos = nanos;
    }

    void offer(Pending pending) {
        arrivals.add(pending);
        RuntimeException reason = end;
        if (reason != null) {
            pending.outcome.completeExceptionally(reason);
        }
    }

    /** Something does not look right: read the known head back before anything else. */
    void suspect() {
        suspected = true;
    }

    /** Why this process appends no more; null while it does. */
    @Nullable RuntimeException end() {
        return end;
    }

    void end(RuntimeException reason) {
        if (end == null) {
            end = reason;
        }
        refuseAll(reason);
    }

    /** Whether nobody waits for an outcome any more. */
    boolean owesNothing() {
        takeArrivals();
        return waiting.isEmpty() && troubled.isEmpty() && group.stream().allMatch(Pending::isOver);
    }

    Request next() {
        if (end != null) {
            refuseAll(end);
            return new Request.Idle();
        }
        if (pause > 0) {
            Request request = new Request.Pause(pause);
            pause = 0;
            return request;
        }
        suspected &= head.get().position() > 0;
        if (suspected) {
            return pulseWanted ? new Request.Pulse() : new Request.ReadBack(head.get());
        }
        return switch (phase) {
            case LOOK -> new Request.ReadLast();
            case SEND, SENT -> send();
            case SETTLE ->
                new Request.ReadGroup(
                        sent.get(0).position(), sent.get(sent.size() - 1).position());
            case LOOK_UP -> new Request.ReadMark(group.getFirst().key());
        };
    }

    /** The last request threw: it may have done anything. */
    void failed() {
        suspected = true;
        failuresInARow = Math.min(failuresInARow + 1, 8);
        pause = Math.min(roundTrip << failuresInARow, LONGEST_PAUSE);
        if (phase == Phase.SENT) {
            clearlyDuplicate = false;
            phase = Phase.SETTLE;
        }
    }

    void inserted(CommitStore.Inserted reply, long tookNanos) {
        roundTrip = (7 * roundTrip + Math.max(1, tookNanos)) / 8;
        if (reply != CommitStore.Inserted.ALL) {
            clearlyDuplicate = reply == CommitStore.Inserted.DUPLICATE;
            suspected |= !clearlyDuplicate;
            phase = Phase.SETTLE;
            return;
        }
        failuresInARow = 0;
        storedFirst(sent.size());
        finishGroup();
    }

    void groupRead(List<Mark> found) {
        failuresInARow = 0;
        long from = sent.get(0).position();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).position() != from + i) {
                end(new LogDamaged(from + i, "it is missing, and the next one is not"));
                return;
            }
        }
        int own = 0;
        while (own < found.size()
                && found.get(own).commitId().equals(sent.get(own).commit().id())) {
            own++;
        }
        storedFirst(own);
        if (group.isEmpty()) {
            finishGroup();
        } else if (own < found.size()) {
            head.advance(found.get(found.size() - 1));
            positionLost();
        } else {
            phase = Phase.LOOK_UP;
        }
    }

    /** @param found what lies at the key of the first commit of the group that has nothing at its position */
    void markRead(@Nullable Mark found) {
        failuresInARow = 0;
        Pending first = group.removeFirst();
        if (found == null) {
            tryAgain(first);
        } else if (found.commitId().equals(first.commit.id())) {
            first.outcome.complete(found.position());
        } else {
            first.outcome.completeExceptionally(new Conflict(first.commit.aggregate(), first.commit.first()));
        }
        putBack();
        phase = found != null && found.position() <= head.get().position() ? Phase.SEND : Phase.LOOK;
    }

    void lastRead(@Nullable Mark last) {
        failuresInARow = 0;
        Mark known = head.get();
        if (last == null ? known.position() > 0 : isBehind(last, known)) {
            suspected = true;
            pause = roundTrip;
            return;
        }
        if (last != null) {
            head.advance(last);
        }
        phase = Phase.SEND;
    }

    void backRead(Mark known, @Nullable Mark found) {
        failuresInARow = 0;
        if (found == null) {
            headMissed = true;
            pulseWanted = true;
        } else if (!found.digest().equals(known.digest())) {
            endReplaced(known);
        } else {
            suspected = false;
            headMissed = false;
            provenTerm = null;
        }
    }

    /**
     * A primary has just proved to be one, in {@code term}. A new one may for a moment show less than is majority-written;
     * but what is missed between two pulses of one term does not exist.
     */
    void pulsed(String term) {
        failuresInARow = 0;
        pulseWanted = false;
        if (headMissed && term.equals(provenTerm)) {
            endReplaced(head.get());
        }
        provenTerm = term;
        headMissed = false;
    }

    private void endReplaced(Mark known) {
        end(new LogReplaced("position " + known.position() + " of " + log + " is no longer what it was"));
    }

    private static boolean isBehind(Mark last, Mark known) {
        return last.position() < known.position()
                || last.position() == known.position() && !last.digest().equals(known.digest());
    }

    private Request send() {
        takeArrivals();
        Mark base = head.get();
        if (expectedHead >= 0 && base.position() > expectedHead) {
            noticeForeign();
        }
        fillGroup();
        expectedHead = base.position() + group.size();
        if (group.isEmpty()) {
            return new Request.Idle();
        }
        List<PlacedCommit> chain = new ArrayList<>();
        for (Pending pending : group) {
            PlacedCommit placed = PlacedCommit.after(base, log, pending.commit);
            chain.add(placed);
            base = placed.mark();
        }
        sent = chain;
        phase = Phase.SENT;
        return new Request.Insert(chain);
    }

    private void takeArrivals() {
        for (Pending pending = arrivals.poll(); pending != null; pending = arrivals.poll()) {
            waiting.add(pending);
        }
        waiting.removeIf(Pending::isOver);
        troubled.removeIf(Pending::isOver);
    }

    private void fillGroup() {
        Set<Pending.Key> keys = new HashSet<>();
        int bytes = 0;
        for (Iterator<Pending> each = waiting.iterator(); each.hasNext() && group.size() < MOST_COMMITS; ) {
            Pending pending = each.next();
            if (bytes + pending.size > MOST_BYTES && !group.isEmpty()) {
                break;
            }
            if (keys.add(pending.key())) {
                group.add(pending);
                bytes += pending.size;
                each.remove();
            }
        }
        if (group.isEmpty() && !troubled.isEmpty()) {
            group.add(troubled.removeFirst());
        }
    }

    private void storedFirst(int count) {
        List<PlacedCommit> stored = sent.subList(0, count);
        stored.forEach(recent::keep);
        // the head first: whoever is told of a position must not meet a head below it
        if (count > 0) {
            head.advance(sent.get(count - 1).mark());
        }
        for (PlacedCommit placed : stored) {
            group.removeFirst().outcome.complete(placed.position());
        }
    }

    private void finishGroup() {
        if (foreignSeen && nanos.getAsLong() - foreignSeenAt < SECOND) {
            pause = 2 * roundTrip;
            phase = Phase.LOOK;
        } else {
            foreignSeen = false;
            phase = Phase.SEND;
        }
    }

    private void positionLost() {
        noticeForeign();
        putBack();
        pause = 1 + random.nextLong(roundTrip);
        phase = Phase.LOOK;
    }

    private void noticeForeign() {
        foreignSeen = true;
        foreignSeenAt = nanos.getAsLong();
    }

    private void tryAgain(Pending pending) {
        pause = roundTrip;
        if (!clearlyDuplicate) {
            pending.failures++;
        }
        if (pending.failures < 2) {
            group.addFirst(pending);
        } else {
            troubled.add(pending);
        }
    }

    private void putBack() {
        while (!group.isEmpty()) {
            waiting.addFirst(group.removeLast());
        }
    }

    private void refuseAll(RuntimeException reason) {
        takeArrivals();
        for (Deque<Pending> each : List.of(group, waiting, troubled)) {
            each.forEach(pending -> pending.outcome.completeExceptionally(reason));
            each.clear();
        }
    }
}
