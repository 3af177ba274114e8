package fr.encharge.engagement.unit;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a steward asks of a unit. */
public sealed interface UnitCommand {

    @TargetAggregateIdentifier
    UnitId unit();

    record OpenUnit(
            UnitId unit,
            UnitCode code,
            UnitLabel label,
            @Nullable UnitId parent,
            Instant at) implements UnitCommand {}

    record RenameUnit(UnitId unit, UnitLabel label, Instant at) implements UnitCommand {}

    record MoveUnit(UnitId unit, @Nullable UnitId parent, Instant at) implements UnitCommand {}

    /**
     * @param members how many people belong to the unit on the day of its closing, as the organisation chart knew it
     * @param seenAt the position of the directory's log at which it knew it
     */
    record CloseUnit(UnitId unit, int members, long seenAt, Instant at) implements UnitCommand {}
}
