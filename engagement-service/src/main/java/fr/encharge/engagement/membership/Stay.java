package fr.encharge.engagement.membership;

import fr.encharge.engagement.unit.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that an agent belongs to one unit.
 *
 * @param from the first day
 * @param until the last day, or null while no end is known
 */
public record Stay(UnitId unit, LocalDate from, @Nullable LocalDate until) {

    public Stay until(LocalDate lastDay) {
        return new Stay(unit, from, lastDay);
    }

    public boolean isOpen() {
        return until == null;
    }

    /** Whether nothing of this stay is left on that day. */
    public boolean isOverOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
