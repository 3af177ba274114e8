package fr.encharge.platform.view;

/** The views of this service, as its endpoints see them. */
public final class Views {

    Views() {}

    /** @throws IllegalArgumentException when there is no such view or collection here */
    public AuthorityDocuments documents(String view, String collection) {
        throw new UnsupportedOperationException();
    }

    /** The position of a log that a view is true at: the least over all partitions that carry this log to it. */
    public long position(String view, String log) {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits, 2 s at most, until a view has reached these positions; a log that the view does not follow is passed over.
     *
     * @throws ViewBehind when it has not
     */
    public void await(String view, Positions positions) {
        throw new UnsupportedOperationException();
    }
}
