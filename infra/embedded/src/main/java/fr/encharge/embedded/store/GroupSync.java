package fr.encharge.embedded.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that syncs the write-ahead log for all who wait. Each sync covers whatever was written before it began, and
 * what was written then is what majority reads see from its end on, so that they never wait. What nobody waits for is
 * synced within {@value #AT_THE_LATEST_MILLIS} ms, as MongoDB does.
 */
final class GroupSync implements Durability {

    private static final Logger log = LoggerFactory.getLogger(GroupSync.class);
    private static final long AT_THE_LATEST_MILLIS = 100;

    private record Waiting(long sequence, CompletableFuture<Boolean> safe) {}

    private final RocksDB db;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Thread thread = new Thread(this::run, "store-sync");
    private List<Waiting> waiting = new ArrayList<>();
    private boolean closed;
    private volatile View durable;
    private volatile long syncs;
    private volatile long nanos;

    GroupSync(RocksDB db) {
        this.db = db;
        this.durable = View.now(db);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public View view() {
        View held = durable.hold();
        while (held == null) {
            held = durable.hold();
        }
        return held;
    }

    @Override
    public CompletableFuture<Boolean> covered(long sequence) {
        if (covers(sequence)) {
            return CompletableFuture.completedFuture(true);
        }
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.completedFuture(false);
            }
            Waiting one = new Waiting(sequence, new CompletableFuture<>());
            waiting.add(one);
            work.signal();
            return one.safe;
        } finally {
            lock.unlock();
        }
    }

    private boolean covers(long sequence) {
        return durable.sequence() >= sequence;
    }

    @Override
    public long syncs() {
        return syncs;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        join();
        durable.release();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = awaitWork();
            if (!covers(db.getLatestSequenceNumber())) {
                sync();
            }
            answer(false);
        }
        answer(true);
    }

    /** False once it is closed. */
    private boolean awaitWork() {
        lock.lock();
        try {
            if (waiting.isEmpty() && !closed) {
                boolean signalled = work.await(AT_THE_LATEST_MILLIS, TimeUnit.MILLISECONDS);
                log.trace("woken by a request: {}", signalled);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void sync() {
        View next = View.now(db);
        long begun = System.nanoTime();
        try {
            db.syncWal();
        } catch (RocksDBException e) {
            log.error("The store cannot be synced: what was not acknowledged yet will not be", e);
            next.release();
            answer(true);
            return;
        }
        nanos += System.nanoTime() - begun;
        syncs++;
        View before = durable;
        durable = next;
        before.release();
    }

    /** @param all also those whose writes no sync has covered: they are told so */
    private void answer(boolean all) {
        List<Waiting> answered = new ArrayList<>();
        lock.lock();
        try {
            List<Waiting> left = new ArrayList<>();
            waiting.forEach(one -> (all || covers(one.sequence) ? answered : left).add(one));
            waiting = left;
        } finally {
            lock.unlock();
        }
        answered.forEach(one -> one.safe.complete(covers(one.sequence)));
    }
}
