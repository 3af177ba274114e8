package fr.encharge.engagement.roster;

import static fr.encharge.engagement.roster.Fault.Reason.CONTRADICTS_THE_DIRECTORY;
import static fr.encharge.engagement.roster.Fault.Reason.OVERLAPS_ANOTHER_LINE;
import static fr.encharge.engagement.roster.Fault.Reason.UNIT_IS_CLOSED;
import static fr.encharge.engagement.roster.Fault.Reason.VALUE_IS_MISSING;

import fr.encharge.engagement.membership.MemberId;
import fr.encharge.engagement.membership.MembershipCommand.ChangeRoles;
import fr.encharge.engagement.membership.MembershipCommand.JoinUnit;
import fr.encharge.engagement.membership.MembershipCommand.LeaveUnit;
import fr.encharge.engagement.membership.MembershipCommand.MoveDeparture;
import fr.encharge.engagement.membership.MembershipCommand.MoveToUnit;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.membership.Stay;
import fr.encharge.engagement.membership.Stays;
import fr.encharge.engagement.roster.Known.KnownMember;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the lines of one agent change in where the agent belongs. A roster adds to what is known and moves a last day; it
 * never rewrites the past: such a line is a fault, for a person to look at.
 */
final class MemberPlan {

    private static final Roles USUAL = Roles.of(Role.AGENT);

    private final Known known;
    private final AgentId agent;
    private final MemberId id;
    private final LocalDate today;
    private final Instant at;
    private final List<Fault> faults;
    private final List<Step> steps = new ArrayList<>();
    private Stays stays;
    private Roles roles;

    MemberPlan(Known known, AgentId agent, LocalDate today, Instant at, List<Fault> faults) {
        this.known = known;
        this.agent = agent;
        this.id = MemberId.of(known.authority(), agent);
        this.today = today;
        this.at = at;
        this.faults = faults;
        KnownMember before = known.members().getOrDefault(agent, new KnownMember(Stays.NONE, USUAL));
        this.stays = before.stays();
        this.roles = before.roles();
    }

    List<Step> of(List<RosterLine> lines) {
        if (followEachOther(lines)) {
            lines.stream().sorted(byDay()).forEach(this::plan);
        }
        return steps;
    }

    private static Comparator<RosterLine> byDay() {
        return Comparator.comparing(RosterLine::from, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private boolean followEachOther(List<RosterLine> lines) {
        int before = faults.size();
        List<RosterLine> sorted = lines.stream().sorted(byDay()).toList();
        for (int i = 1; i < sorted.size(); i++) {
            RosterLine earlier = sorted.get(i - 1);
            RosterLine later = sorted.get(i);
            if (earlier.from() == null || later.from() == null) {
                faults.add(new Fault(earlier.number(), Column.FROM, VALUE_IS_MISSING));
            } else if (!lastDay(earlier).isBefore(later.from())) {
                faults.add(new Fault(Math.max(earlier.number(), later.number()), Column.FROM, OVERLAPS_ANOTHER_LINE));
            }
        }
        return faults.size() == before;
    }

    private static LocalDate lastDay(RosterLine line) {
        return Objects.requireNonNull(line.until() == null ? line.from() : line.until());
    }

    private void plan(RosterLine line) {
        UnitId unit = UnitId.of(known.authority(), line.unit());
        LocalDate from = line.from() == null ? firstDayIn(unit) : line.from();
        Optional<Stay> same =
                stays.all().stream().filter(stay -> stay.from().equals(from)).findFirst();
        if (same.isEmpty()) {
            begin(line, unit, from);
        } else if (!same.get().unit().equals(unit)) {
            faults.add(new Fault(line.number(), Column.FROM, CONTRADICTS_THE_DIRECTORY));
        }
        if (line.until() != null && stays.began(unit, from)) {
            end(line, unit, from, line.until());
        }
        if (line.roles() != null && !line.roles().equals(roles)) {
            roles = line.roles();
            steps.add(new Step(line.number(), new ChangeRoles(id, roles, at)));
        }
    }

    private LocalDate firstDayIn(UnitId unit) {
        boolean thereAlready = stays.areLastIn(unit) && !stays.areOverOn(today);
        return thereAlready ? stays.last().from() : today;
    }

    private void begin(RosterLine line, UnitId unit, LocalDate from) {
        if (known.isClosed(unit) && line.until() == null) {
            faults.add(new Fault(line.number(), Column.UNIT_CODE, UNIT_IS_CLOSED));
        } else if (stays.areOverOn(from)) {
            roles = line.roles() == null ? roles : line.roles();
            steps.add(new Step(line.number(), new JoinUnit(id, agent, unit, roles, from, at)));
            stays = stays.begin(unit, from);
        } else if (stays.areOpen()
                && !stays.areLastIn(unit)
                && stays.last().from().isBefore(from)) {
            steps.add(new Step(line.number(), new MoveToUnit(id, unit, from, at)));
            stays = stays.end(from.minusDays(1)).begin(unit, from);
        } else {
            faults.add(new Fault(line.number(), Column.FROM, CONTRADICTS_THE_DIRECTORY));
        }
    }

    private void end(RosterLine line, UnitId unit, LocalDate from, LocalDate until) {
        if (stays.ended(unit, until)) {
            return;
        }
        if (!stays.last().from().equals(from) || until.isBefore(from)) {
            faults.add(new Fault(line.number(), Column.UNTIL, CONTRADICTS_THE_DIRECTORY));
            return;
        }
        steps.add(new Step(
                line.number(),
                stays.areOpen() ? new LeaveUnit(id, unit, until, at) : new MoveDeparture(id, unit, until, at)));
        stays = stays.end(until);
    }
}
