package fr.encharge.eventlog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The last commit known to be majority-written. Never goes back; wakes those who wait for the next one. */
final class Head {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile Mark mark = Mark.START;

    Mark get() {
        return mark;
    }

    void advance(Mark next) {
        lock.lock();
        try {
            if (next.position() > mark.position()) {
                mark = next;
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets all who wait look around. */
    void wake() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the head is beyond {@code position}, the time is over, or it is woken.
     *
     * @param somebodyWakes without it there is no waiting; what makes it false calls {@link #wake} behind
     */
    void awaitBeyond(long position, long nanos, BooleanSupplier somebodyWakes) throws InterruptedException {
        lock.lock();
        try {
            if (mark.position() <= position && somebodyWakes.getAsBoolean()) {
                advanced.await(nanos, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
