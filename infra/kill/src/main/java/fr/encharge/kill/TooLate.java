package fr.encharge.kill;

/** Something did not come back in time after a kill; the message says what. */
final class TooLate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLate(String what) {
        super(what);
    }
}
