package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One schedule, drawn from its seed: some processes, each with the real {@link Appender}, and readers with the real
 * {@link ChainReader}, over the {@link ModelStore}. Any of them may take the next step; replies get lost or come late,
 * processes crash, primaries change. Then all is healed, everything must come to an end, and the log must be right.
 */
final class Simulation {

    private static final int STEPS = 260;
    private static final int HEALED_STEPS = 4_000;
    private static final int MOST_COMMITS = 14;

    private final SplittableRandom random;
    private final Flaw flaw;
    private final ModelStore store;
    private final List<Process> processes = new ArrayList<>();
    private final List<Exchange> orphans = new ArrayList<>();
    private final List<Pending> offered = new ArrayList<>();
    private final Set<Pending> judged = new HashSet<>();
    private final Set<UUID> refused = new HashSet<>();
    private long clock;

    final Counts counts = new Counts();

    Simulation(long seed, Flaw flaw) {
        this.random = new SplittableRandom(seed);
        this.flaw = flaw;
        this.store = new ModelStore(random, flaw);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            processes.add(new Process());
        }
    }

    void run() {
        for (int i = 0; i < STEPS; i++) {
            anyStep();
            judge();
        }
        heal();
        judgeTheWhole();
    }

    private void anyStep() {
        clock += 1_000;
        Process process = processes.get(random.nextInt(processes.size()));
        int dice = random.nextInt(100);
        if (dice < 8) {
            process.offer();
        } else if (dice < 60) {
            process.step();
        } else if (dice < 66) {
            stepAnOrphan();
        } else if (dice < 82) {
            store.replicate();
        } else if (dice < 86) {
            process.loseReply();
        } else if (dice < 88) {
            failOver();
        } else if (dice < 91) {
            process.reconnect();
        } else if (dice < 92) {
            crash(process);
        } else if (dice < 93) {
            giveUpOne();
        } else {
            process.reader.readOn(1 + random.nextInt(4));
        }
    }

    private void stepAnOrphan() {
        if (!orphans.isEmpty()) {
            orphans.get(random.nextInt(orphans.size())).advance();
        }
    }

    private void failOver() {
        counts.failOvers++;
        store.failOver();
        for (Exchange orphan : orphans) {
            if (random.nextBoolean()) {
                orphan.sendAgain(store.primary());
            }
        }
    }

    private void crash(Process process) {
        counts.crashes++;
        process.letGo();
        processes.set(processes.indexOf(process), new Process());
    }

    private void giveUpOne() {
        if (!offered.isEmpty()) {
            offered.get(random.nextInt(offered.size())).outcome.cancel(false);
        }
    }

    private void heal() {
        for (int i = 0; i < HEALED_STEPS; i++) {
            clock += 1_000;
            store.replicate();
            orphans.forEach(Exchange::advance);
            boolean working = false;
            for (Process process : processes) {
                working |= process.healedStep();
                process.reader.readOn(5);
            }
            judge();
            if (!working && store.durable.size() == store.primary().known) {
                return;
            }
        }
        throw new AssertionError("it does not come to an end");
    }

    /** What can be said at each moment: nobody was told what is not so. */
    private void judge() {
        for (Process process : processes) {
            process.judge();
        }
        for (Pending pending : offered) {
            if (pending.outcome.isDone() && judged.add(pending)) {
                judge(pending);
            }
        }
    }

    private void judge(Pending pending) {
        if (pending.outcome.isCancelled()) {
            counts.unknown++;
        } else if (pending.outcome.isCompletedExceptionally()) {
            judgeRefusal(pending);
        } else {
            counts.acknowledged++;
            long position = pending.outcome.join();
            require(position <= store.durable.size(), "acknowledged before it was majority-written");
            PlacedCommit stored = store.durable.get((int) position - 1);
            require(stored.commit().id().equals(pending.commit.id()), "acknowledged at another's position");
        }
    }

    private void judgeRefusal(Pending pending) {
        try {
            pending.outcome.join();
        } catch (CompletionException e) {
            require(e.getCause() instanceof Conflict, "ended by " + e.getCause());
        }
        counts.refused++;
        refused.add(pending.commit.id());
    }

    private void judgeTheWhole() {
        Set<UUID> ids = new HashSet<>();
        Set<Pending.Key> keys = new HashSet<>();
        PlacedCommit before = null;
        for (PlacedCommit commit : store.durable) {
            String misfit = ChainReader.misfit(before, commit, 1);
            require(misfit == null, "position " + commit.position() + ": " + misfit);
            require(ids.add(commit.commit().id()), "a commit is there twice");
            require(
                    keys.add(new Pending.Key(
                            commit.commit().aggregate(), commit.commit().first())),
                    "a sequence number is there twice");
            require(!refused.contains(commit.commit().id()), "a refused commit is there");
            before = commit;
        }
        counts.commits += store.durable.size();
    }

    static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new AssertionError(complaint);
        }
    }

    static final class Counts {
        long commits;
        long acknowledged;
        long refused;
        long unknown;
        long failOvers;
        long crashes;
        long lostReplies;
    }

    /** One instance of a service, its connection and its follower. */
    private final class Process {

        private final Head head = new Head();
        private final RecentCommits recent = new RecentCommits();
        private final Appender appender = new Appender("model", head, recent, random, () -> clock);
        private final ModelReader reader = new ModelReader(() -> connected(), recent);
        private final List<Pending> mine = new ArrayList<>();
        private ModelStore.Node node = store.primary();
        private @Nullable Exchange exchange;
        private Mark lastHead = Mark.START;

        private ModelStore.Node connected() {
            return node;
        }

        /** A command that has loaded its aggregate some time ago. */
        void offer() {
            if (offered.size() >= MOST_COMMITS) {
                return;
            }
            String aggregate = "aggregate-" + random.nextInt(3);
            long first = store.durable.stream()
                    .limit(random.nextInt(store.durable.size() + 1))
                    .filter(commit -> commit.commit().aggregate().equals(aggregate))
                    .count();
            StoredEvent event =
                    new StoredEvent("event", "2026-01-01T00:00:00Z", "model.Happened", null, new byte[0], new byte[0]);
            UUID id = new UUID(random.nextLong(), random.nextLong());
            Pending pending = new Pending(new Commit(id, aggregate, "model", first, List.of(event)), 1);
            offered.add(pending);
            mine.add(pending);
            appender.offer(pending);
        }

        /** @return whether there was anything to do */
        boolean step() {
            Exchange current = exchange;
            if (current == null) {
                Request request = appender.next();
                if (request instanceof Request.Pause pause) {
                    clock += pause.nanos();
                } else if (!(request instanceof Request.Idle)) {
                    exchange = new Exchange(request, node, flaw);
                }
                return !(request instanceof Request.Idle);
            }
            if (current.hasEnded()) {
                exchange = null;
                current.deliver(appender);
            } else {
                current.advance();
            }
            return true;
        }

        boolean healedStep() {
            if (node.deposed) {
                reconnect();
            }
            return step() || mine.stream().anyMatch(pending -> !pending.isOver());
        }

        void loseReply() {
            Exchange current = exchange;
            if (current != null) {
                counts.lostReplies++;
                letGo();
                current.lose(appender);
            }
        }

        /** The driver only ever goes to a newer primary. */
        void reconnect() {
            if (node != store.primary()) {
                node = store.primary();
                loseReply();
            }
        }

        void letGo() {
            if (exchange != null && exchange.isInsert()) {
                orphans.add(exchange);
            }
            exchange = null;
        }

        void judge() {
            RuntimeException end = appender.end();
            require(end == null, "the appender ended: " + end);
            Mark now = head.get();
            require(now.position() >= lastHead.position(), "the head went back");
            require(now.position() <= store.durable.size(), "the head is not majority-written");
            lastHead = now;
            List<PlacedCommit> durable = store.durable;
            List<PlacedCommit> seen = reader.seen;
            require(seen.size() <= durable.size(), "a reader saw what is not majority-written");
            require(
                    seen.isEmpty() || seen.get(seen.size() - 1).equals(durable.get(seen.size() - 1)),
                    "a reader saw another log");
        }
    }
}
