package fr.encharge.platform.view;

import com.mongodb.MongoException;
import fr.encharge.platform.message.Commit;
import fr.encharge.platform.message.CommitLog;
import fr.encharge.platform.message.Lease;
import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Sequence;
import fr.encharge.platform.message.Worker;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log of its own service, one instance at a time, and sees every position, handled or not. */
final class LogFollower implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration AFTER_ANOTHER = Duration.ofMillis(20);
    private static final Duration AT_EASE = Duration.ofMillis(300);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);
    private static final Duration PROGRESS_WAITS = Duration.ofMillis(20);
    private static final Duration GATHERING = Duration.ofMillis(40);
    private static final int EVENTS = 500;

    private final Following following;
    private final CommitLog log;
    private final Lease lease;
    private final Signal signal;
    private final Projector projector;
    private final String source;
    private final Worker worker;
    private volatile long position = -1;
    private long carefulUpTo;

    LogFollower(Following following, CommitLog log, Lease lease, Signal signal, Patience patience) {
        this.following = following;
        this.log = log;
        this.lease = lease;
        this.signal = signal;
        this.projector = new Projector(following.handler());
        this.source = ProgressStore.sourceOf(log.name());
        this.worker = new Worker(following.name() + "-on-" + log.name(), patience, this::lead);
    }

    @Override
    public Worker worker() {
        return worker;
    }

    @Override
    public int stopped() {
        return worker.trouble().isPresent() ? 1 : 0;
    }

    @Override
    public long lag() {
        return position < 0 ? 0 : Math.max(0, log.head() - position);
    }

    private void lead(Worker current) throws Exception {
        if (!lease.holds()) {
            position = progressOfOthers();
            current.achieved();
            current.pause(AT_EASE);
            return;
        }
        try {
            follow(current);
        } catch (ProgressMoved byAnother) {
            LOG.debug("{} reads its progress again", worker.name(), byAnother);
            current.pause(AFTER_ANOTHER);
        } finally {
            release(current);
        }
    }

    private long progressOfOthers() {
        return following
                .progress()
                .read(following.build(), source)
                .map(Progress::position)
                .orElse(0L);
    }

    private void follow(Worker current) throws Exception {
        Run run = new Run(following.build());
        long check = System.nanoTime() + CHECKED_EVERY.toNanos();
        while (current.isWanted() && lease.holds()) {
            long begun = System.nanoTime();
            boolean taken = run.advance();
            current.achieved();
            if (taken && log.head() - run.seen < EVENTS) {
                current.gatherAfterWork(begun, GATHERING);
            }
            if (System.nanoTime() - check > 0) {
                if (following.build() != run.build) {
                    return;
                }
                check = System.nanoTime() + CHECKED_EVERY.toNanos();
            }
        }
    }

    private void release(Worker current) {
        if (!current.isWanted() && lease.isHeld()) {
            try {
                lease.release();
            } catch (MongoException unreachable) {
                LOG.debug("The lease of {} ends by itself", worker.name(), unreachable);
            }
        }
    }

    /** From a progress that was read to the first error. */
    private final class Run {

        private final long build;
        private @Nullable Progress stored;
        private long seen;
        private long progressDue;

        Run(long build) {
            this.build = build;
            stored = following.progress().read(build, source).orElse(null);
            if (stored == null && following.beginsAtHead()) {
                move(log.head());
            }
            seen = stored == null ? 0 : stored.position();
            position = seen;
        }

        /** Takes what is new, or waits for it; whether it has taken anything. */
        boolean advance() throws Exception {
            List<Commit> commits = log.read(seen, seen < carefulUpTo ? 1 : EVENTS);
            if (commits.isEmpty()) {
                rest();
                return false;
            }
            long before = carefulUpTo;
            carefulUpTo = Math.max(before, commits.get(commits.size() - 1).position());
            Batch batch = following.batch(build, projector);
            take(commits, batch);
            boolean handled = !batch.isEmpty();
            batch.write();
            carefulUpTo = before;
            settle(handled);
            return true;
        }

        private void take(List<Commit> commits, Batch batch) throws Exception {
            boolean waiting = seen > (stored == null ? 0 : stored.position());
            for (Commit commit : commits) {
                for (int index = 0; index < commit.events().size(); index++) {
                    EventMessage<?> event = commit.events().get(index);
                    long sequence = Sequence.of(commit.position(), index, 0);
                    Fact fact = new Fact(log.name(), commit.position(), sequence, event.getTimestamp());
                    batch.take(event, fact, StoredFields.guard(log.name()));
                }
                seen = commit.position();
                if (batch.isFull()) {
                    break;
                }
            }
            if (!waiting) {
                progressDue = System.nanoTime() + PROGRESS_WAITS.toNanos();
            }
        }

        private void settle(boolean handled) {
            if (handled || System.nanoTime() - progressDue >= 0) {
                move(seen);
            }
        }

        private void rest() throws InterruptedException {
            if (stored != null && seen == stored.position() || seen == 0) {
                log.awaitBeyond(seen, AT_EASE);
                return;
            }
            log.awaitBeyond(seen, Duration.ofNanos(Math.max(0, progressDue - System.nanoTime())));
            if (System.nanoTime() - progressDue >= 0) {
                move(seen);
            }
        }

        private void move(long to) {
            Progress progress = Progress.ofLog(to);
            following.progress().move(build, source, stored, progress);
            stored = progress;
            position = to;
            signal.raise();
        }
    }
}
