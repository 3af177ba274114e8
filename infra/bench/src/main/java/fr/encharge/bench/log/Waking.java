package fr.encharge.bench.log;

import com.mongodb.MongoInterruptedException;
import fr.encharge.bench.Child;
import fr.encharge.bench.Measured;
import fr.encharge.bench.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** How long after an append has returned a follower holds the event; nothing, if it was faster. */
final class Waking {

    private static final String LOG = "waking";
    private static final int SHORTEST_PAUSE = 1_000_000;
    private static final int LONGEST_PAUSE = 20_000_000;

    private final String uri;
    private final Sizes sizes;
    private final PrintWriter out;

    Waking(String uri, Sizes sizes, PrintWriter out) {
        this.uri = uri;
        this.sizes = sizes;
        this.out = out;
    }

    void run() throws InterruptedException {
        Table table = new Table(out, "A follower after an append, ms", "follower", "p50", "p99", "longest");
        try (OurLog log = new OurLog(uri, LOG)) {
            show(table, "same process", inThisProcess(log));
            show(table, "another process", inAnother(log));
        }
    }

    private static void show(Table table, String follower, Measured waits) {
        table.row(follower, waits.millis(0.5), waits.millis(0.99), waits.longestMillis());
    }

    private Measured inThisProcess(OurLog log) throws InterruptedException {
        Sightings sightings = new Sightings(events());
        Follower follower = new Follower(log.log());
        Thread thread = new Thread(() -> follow(follower, sightings), "follower");
        thread.start();
        try {
            return measure(log, sightings);
        } finally {
            thread.interrupt();
        }
    }

    private Measured inAnother(OurLog log) throws InterruptedException {
        Sightings sightings = new Sightings(events());
        try (Child child = Child.bench("other", "follow", uri, LOG)) {
            child.line();
            Thread listener = new Thread(() -> listen(child, sightings), "listener");
            listener.setDaemon(true);
            listener.start();
            return measure(log, sightings);
        }
    }

    private int events() {
        return sizes.rounds() * sizes.wakeUps();
    }

    private static void follow(Follower follower, Sightings sightings) {
        try {
            follower.follow(sightings::note);
        } catch (InterruptedException | MongoInterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Child child, Sightings sightings) {
        for (int seen = 0; seen < events(); seen++) {
            String[] words = child.line().split(" ");
            sightings.note(Integer.parseInt(words[0]), Long.parseLong(words[1]));
        }
    }

    private Measured measure(OurLog log, Sightings sightings) throws InterruptedException {
        List<Long> appended = new ArrayList<>();
        long begun = System.nanoTime();
        for (int number = 0; number < events(); number++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
            String aggregate = "ballot-" + begun + "-" + number;
            log.append(List.of(Votes.vote(aggregate, 0, number + " ")));
            appended.add(System.nanoTime());
        }
        return Measured.of(sightings.after(appended), (System.nanoTime() - begun) / 1e9);
    }

    /** When each event was seen first. */
    private static final class Sightings {

        private final AtomicLongArray nanos;
        private final CountDownLatch missing;

        private Sightings(int events) {
            nanos = new AtomicLongArray(events);
            missing = new CountDownLatch(events);
        }

        private void note(int number, long at) {
            if (nanos.compareAndSet(number, 0, at)) {
                missing.countDown();
            }
        }

        private long[] after(List<Long> appended) throws InterruptedException {
            if (!missing.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(missing.getCount() + " events were not seen within a minute");
            }
            long[] waits = new long[nanos.length()];
            for (int i = 0; i < waits.length; i++) {
                waits[i] = Math.max(0, nanos.get(i) - appended.get(i));
            }
            return waits;
        }
    }
}
