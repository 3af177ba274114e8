package fr.encharge.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of all services of a demonstration: it stands where it is put while the history is played, then runs. */
public final class DemoClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();

    private volatile @Nullable Instant standsAt;

    /** Nobody's request may be under way, or it may bear either time. */
    void standAt(Instant instant) {
        standsAt = instant;
    }

    void run() {
        standsAt = null;
    }

    @Override
    public Instant instant() {
        Instant instant = standsAt;
        return instant == null ? REAL.instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** An instant is one in every zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
