package fr.encharge.eventlog;

/** A commit of more than 1,000 events or 4 MB encoded. It was not sent. */
public class CommitTooLarge extends RuntimeException {

    public CommitTooLarge(String message) {
        super(message);
    }
}
