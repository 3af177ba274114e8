package fr.encharge.engagement.roster;

import static fr.encharge.engagement.roster.Fault.Reason.DIFFERS_FROM_AN_EARLIER_LINE;
import static fr.encharge.engagement.roster.Fault.Reason.PARENTS_FORM_A_LOOP;
import static fr.encharge.engagement.roster.Fault.Reason.UNIT_IS_CLOSED;
import static fr.encharge.engagement.roster.Fault.Reason.UNIT_IS_UNKNOWN;

import fr.encharge.engagement.roster.Known.KnownUnit;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitCommand.MoveUnit;
import fr.encharge.engagement.unit.UnitCommand.OpenUnit;
import fr.encharge.engagement.unit.UnitCommand.RenameUnit;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of a roster, taken together, change in the organisation chart. */
final class UnitsPlan {

    /** What all lines of a unit say of it; a parent or label that no line names is null. */
    private record Wanted(
            long line,
            UnitId id,
            UnitCode code,
            @Nullable UnitLabel label,
            @Nullable UnitId parent) {}

    private final Known known;
    private final Instant at;
    private final List<Fault> faults;
    private final Map<UnitId, Wanted> wanted = new LinkedHashMap<>();

    UnitsPlan(Known known, Instant at, List<Fault> faults) {
        this.known = known;
        this.at = at;
        this.faults = faults;
    }

    List<Step> of(List<RosterLine> lines) {
        lines.forEach(this::gather);
        wanted.values().forEach(this::check);
        List<Step> steps = new ArrayList<>();
        wanted.values().forEach(unit -> plan(unit, steps));
        return steps;
    }

    private void gather(RosterLine line) {
        UnitId parent = line.parent() == null ? null : id(line.parent());
        Wanted said = new Wanted(line.number(), id(line.unit()), line.unit(), line.label(), parent);
        wanted.merge(said.id(), said, this::together);
    }

    private Wanted together(Wanted earlier, Wanted later) {
        if (differ(earlier.label(), later.label())) {
            faults.add(new Fault(later.line(), Column.UNIT_LABEL, DIFFERS_FROM_AN_EARLIER_LINE));
        }
        if (differ(earlier.parent(), later.parent())) {
            faults.add(new Fault(later.line(), Column.PARENT, DIFFERS_FROM_AN_EARLIER_LINE));
        }
        UnitLabel label = earlier.label() == null ? later.label() : earlier.label();
        UnitId parent = earlier.parent() == null ? later.parent() : earlier.parent();
        return new Wanted(earlier.line(), earlier.id(), earlier.code(), label, parent);
    }

    private static boolean differ(@Nullable Object earlier, @Nullable Object later) {
        return earlier != null && later != null && !earlier.equals(later);
    }

    private void check(Wanted unit) {
        if (unit.label() == null && !known.units().containsKey(unit.id())) {
            faults.add(new Fault(unit.line(), Column.UNIT_CODE, UNIT_IS_UNKNOWN));
        }
        if (unit.parent() != null && !isKnown(unit.parent())) {
            faults.add(new Fault(unit.line(), Column.PARENT, UNIT_IS_UNKNOWN));
        } else if (isInALoop(unit.id())) {
            faults.add(new Fault(unit.line(), Column.PARENT, PARENTS_FORM_A_LOOP));
        }
    }

    private boolean isKnown(UnitId unit) {
        return known.units().containsKey(unit) || wanted.containsKey(unit);
    }

    private boolean isInALoop(UnitId start) {
        Set<UnitId> passed = new HashSet<>();
        UnitId unit = parentOf(start);
        while (unit != null && !unit.equals(start) && passed.add(unit)) {
            unit = parentOf(unit);
        }
        return start.equals(unit);
    }

    private @Nullable UnitId parentOf(UnitId unit) {
        Wanted said = wanted.get(unit);
        if (said != null && said.parent() != null) {
            return said.parent();
        }
        KnownUnit before = known.units().get(unit);
        return before == null ? null : before.parent();
    }

    private void plan(Wanted unit, List<Step> steps) {
        KnownUnit before = known.units().get(unit.id());
        if (before == null) {
            if (unit.label() != null) {
                steps.add(new Step(unit.line(), new OpenUnit(unit.id(), unit.code(), unit.label(), unit.parent(), at)));
            }
            return;
        }
        int planned = steps.size();
        if (unit.label() != null && !unit.label().equals(before.label())) {
            steps.add(new Step(unit.line(), new RenameUnit(unit.id(), unit.label(), at)));
        }
        if (unit.parent() != null && !unit.parent().equals(before.parent())) {
            steps.add(new Step(unit.line(), new MoveUnit(unit.id(), unit.parent(), at)));
        }
        if (before.closed() && steps.size() > planned) {
            faults.add(new Fault(unit.line(), Column.UNIT_CODE, UNIT_IS_CLOSED));
        }
    }

    private UnitId id(UnitCode code) {
        return UnitId.of(known.authority(), code);
    }
}
