package fr.encharge.platform.view;

/** Somebody else has moved this progress, or dropped it: what one holds in memory of it is void. */
final class ProgressMoved extends RuntimeException {

    ProgressMoved(String source) {
        super("The progress of " + source + " was moved or dropped by another", null, false, false);
    }
}
