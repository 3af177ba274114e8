package fr.encharge.eventlog;

/**
 * The store has not said in time (five seconds unless built otherwise) whether a commit is stored. It may be, or become
 * so, at most once. Whoever asked may look later, or repeat a command that is safe to repeat; it is not a refusal.
 */
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(String message) {
        super(message);
    }
}
