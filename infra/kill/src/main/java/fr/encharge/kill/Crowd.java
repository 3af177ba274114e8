package fr.encharge.kill;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Many agents who act at the same time. It begins at rest; one thread leads it. */
final class Crowd implements AutoCloseable {

    private static final int AGENTS = 5;
    private static final int PAUSE_MILLIS = 150;
    private static final int PAUSE_IN_TROUBLE_MILLIS = 600;

    private final List<Thread> threads = new ArrayList<>();
    /** Whoever acts reads; whoever holds them back writes. */
    private final ReadWriteLock acting = new ReentrantReadWriteLock(true);

    private volatile boolean over;
    private volatile @Nullable Throwable failure;

    /** @param name distinguishes these agents from those of earlier crowds */
    Crowd(String name, List<URI> gateways, Tokens tokens, Town town, Ledger ledger, long seed) {
        acting.writeLock().lock();
        Random seeds = new Random(seed);
        for (int i = 0; i < AGENTS; i++) {
            String agent = "agt-%s-%d".formatted(name, i);
            String token = tokens.of(agent, "agent");
            for (int half = 0; half < 2; half++) {
                Random random = new Random(seeds.nextLong());
                Hand hand = new Hand(agent, token, half, gateways, town, ledger, random);
                Thread thread = new Thread(() -> act(hand, random), agent + "-" + half);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
        }
    }

    void begin() {
        acting.writeLock().unlock();
    }

    /** Returns when everything that was asked is answered or given up. */
    void rest() {
        acting.writeLock().lock();
        Throwable failed = failure;
        if (failed != null) {
            throw new IllegalStateException("an agent gave up", failed);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(Thread::interrupt);
    }

    private void act(Hand hand, Random random) {
        try {
            while (!over) {
                acting.readLock().lockInterruptibly();
                boolean answered;
                try {
                    answered = hand.act();
                } finally {
                    acting.readLock().unlock();
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(answered ? PAUSE_MILLIS : PAUSE_IN_TROUBLE_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
