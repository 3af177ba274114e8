package fr.encharge.platform.view;

import org.axonframework.eventhandling.EventMessage;

/** A run of events of one source that are taken one by one and written together, before progress moves behind them. */
interface Batch {

    /** @param guard under which the writes of this source are guarded */
    void take(EventMessage<?> event, Fact fact, String guard) throws Exception;

    /** Whether it is time to write. */
    boolean isFull();

    /** Whether nothing was taken by a handler. */
    boolean isEmpty();

    /** Returns when all of it is written with majority. */
    void write();
}
