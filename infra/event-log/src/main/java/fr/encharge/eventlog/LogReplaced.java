package fr.encharge.eventlog;

/**
 * The commit that this process knew as the head of the log is gone or is another one: the log was restored or replaced
 * under a running process. The engine stops for good; a restored log belongs under a new name.
 */
public class LogReplaced extends RuntimeException {

    public LogReplaced(String message) {
        super(message);
    }
}
