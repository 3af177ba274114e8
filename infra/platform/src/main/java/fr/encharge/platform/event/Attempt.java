package fr.encharge.platform.event;

import org.jspecify.annotations.Nullable;

/** One dispatch of a command, on its thread. */
final class Attempt {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    private final boolean mayRecall;
    private boolean recalled;
    private @Nullable Long stored;

    /** @param mayRecall whether it may go by an aggregate that is remembered */
    Attempt(boolean mayRecall) {
        this.mayRecall = mayRecall;
    }

    static @Nullable Attempt current() {
        return CURRENT.get();
    }

    void run(Runnable dispatch) {
        Attempt outer = CURRENT.get();
        CURRENT.set(this);
        try {
            dispatch.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    boolean mayRecall() {
        return mayRecall;
    }

    void recalled() {
        recalled = true;
    }

    boolean hasRecalled() {
        return recalled;
    }

    void stored(@Nullable Long position) {
        stored = position;
    }

    /** The position of the log where it has appended; null when it has not. */
    @Nullable Long stored() {
        return stored;
    }
}
