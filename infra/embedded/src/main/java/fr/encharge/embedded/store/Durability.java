package fr.encharge.embedded.store;

import java.util.function.Consumer;

/** When a write is safe enough to be acknowledged with majority, and what majority reads see. */
interface Durability extends AutoCloseable {

    /** The newest state that is safe; to be released. */
    View view();

    boolean covers(long sequence);

    /** @param then called once, with whether the write is safe now; never by the thread that asks, unless closed */
    void whenCovered(long sequence, Consumer<Boolean> then);

    long syncs();

    long nanos();

    @Override
    void close();
}
