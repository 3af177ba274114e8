package fr.encharge.eventlog;

/** The log is not what was written: a position is missing, was changed, or does not follow the one before it. */
public class LogDamaged extends RuntimeException {

    private final long position;

    public LogDamaged(long position, String reason) {
        super("position " + position + " of the log does not fit: " + reason);
        this.position = position;
    }

    /** The first position that does not fit. */
    public long position() {
        return position;
    }
}
