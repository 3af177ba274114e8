package fr.encharge.platform.rule;

/** There is no such thing, or it is not yours to see: the two are answered alike (404). */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("no such thing", null, false, false);
    }
}
