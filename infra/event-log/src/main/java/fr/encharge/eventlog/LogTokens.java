package fr.encharge.eventlog;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The log's tracking tokens: one number, position × 1024 + index of the event in its commit. The last event of a commit
 * always has index 1023, so that a token ending in 1023 reads on at the next position.
 */
public final class LogTokens {

    static final int LAST = 1023;

    private LogTokens() {}

    /** The token of everything up to and including {@code position}: read on from the next one. */
    public static GlobalSequenceTrackingToken tokenAt(long position) {
        return token(position, LAST);
    }

    /** The position of the commit that the token stands in or behind; 0 for null, the beginning of the log. */
    public static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : value(token) >> 10;
    }

    /** The index of the token's event in its commit, 1023 for the last one and for null. */
    public static int index(@Nullable TrackingToken token) {
        return token == null ? LAST : (int) (value(token) & LAST);
    }

    static GlobalSequenceTrackingToken token(long position, int index) {
        return new GlobalSequenceTrackingToken(position << 10 | index);
    }

    private static long value(TrackingToken token) {
        if (token instanceof GlobalSequenceTrackingToken global && global.getGlobalIndex() >= 0) {
            return global.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a token of an event log: " + token);
    }
}
