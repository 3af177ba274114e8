package fr.encharge.embedded.store;

import java.util.concurrent.CompletableFuture;

/** When a write is safe enough to be acknowledged with majority, and what majority reads see. */
interface Durability extends AutoCloseable {

    /** The newest state that is safe; to be released. */
    View view();

    /** Done when all writes up to this one are safe; false when they cannot become so. */
    CompletableFuture<Boolean> covered(long sequence);

    long syncs();

    long nanos();

    @Override
    void close();
}
