package fr.encharge.engagement.unit;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to a unit. */
public sealed interface UnitEvent {

    UnitId unit();

    Instant at();

    @Revision("1")
    record UnitOpened(
            UnitId unit,
            UnitCode code,
            UnitLabel label,
            @Nullable UnitId parent,
            Instant at) implements UnitEvent {}

    @Revision("1")
    record UnitRenamed(UnitId unit, UnitCode code, @Nullable UnitId parent, UnitLabel label, Instant at)
            implements UnitEvent {}

    @Revision("1")
    record UnitMoved(UnitId unit, UnitCode code, @Nullable UnitId parent, Instant at) implements UnitEvent {}

    @Revision("1")
    record UnitClosed(UnitId unit, UnitCode code, @Nullable UnitId parent, int members, long seenAt, Instant at)
            implements UnitEvent {}
}
