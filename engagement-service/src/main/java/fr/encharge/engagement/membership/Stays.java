package fr.encharge.engagement.membership;

import fr.encharge.engagement.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stays of one agent, one after the other; only the last may be open. */
public record Stays(List<Stay> all) {

    public static final Stays NONE = new Stays(List.of());

    public Stays {
        all = List.copyOf(all);
    }

    public boolean areNone() {
        return all.isEmpty();
    }

    /** The last stay; there must be one. */
    public Stay last() {
        return all.get(all.size() - 1);
    }

    /** Where the agent belongs on that day, if anywhere. */
    public Optional<Stay> on(LocalDate day) {
        return all.stream()
                .filter(stay -> !stay.from().isAfter(day) && !stay.isOverOn(day))
                .findFirst();
    }

    /** Whether the last stay has no known end. */
    public boolean areOpen() {
        return !areNone() && last().isOpen();
    }

    public boolean areLastIn(UnitId unit) {
        return !areNone() && last().unit().equals(unit);
    }

    public boolean began(UnitId unit, LocalDate from) {
        return all.stream()
                .anyMatch(stay -> stay.unit().equals(unit) && stay.from().equals(from));
    }

    public boolean ended(UnitId unit, LocalDate until) {
        return all.stream().anyMatch(stay -> stay.unit().equals(unit) && until.equals(stay.until()));
    }

    /** Whether another stay may begin on that day: the last one, if any, is over by then. */
    public boolean areOverOn(LocalDate day) {
        return areNone() || last().isOverOn(day);
    }

    public Stays begin(UnitId unit, LocalDate from) {
        List<Stay> more = new ArrayList<>(all);
        more.add(new Stay(unit, from, null));
        return new Stays(more);
    }

    /** The last stay ends on that day, whatever was known of its end before. */
    public Stays end(LocalDate until) {
        List<Stay> changed = new ArrayList<>(all);
        changed.set(changed.size() - 1, last().until(until));
        return new Stays(changed);
    }
}
