package fr.encharge.engagement.membership;

import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a steward records about where an agent belongs. */
public sealed interface MembershipCommand {

    @TargetAggregateIdentifier
    MemberId member();

    record JoinUnit(MemberId member, AgentId agent, UnitId unit, Roles roles, LocalDate from, Instant at)
            implements MembershipCommand {}

    record MoveToUnit(MemberId member, UnitId unit, LocalDate from, Instant at) implements MembershipCommand {}

    /** @param until the last day in the unit */
    record LeaveUnit(MemberId member, UnitId unit, LocalDate until, Instant at) implements MembershipCommand {}

    /** @param until the last day in the unit, instead of the one that was known */
    record MoveDeparture(MemberId member, UnitId unit, LocalDate until, Instant at) implements MembershipCommand {}

    record ChangeRoles(MemberId member, Roles roles, Instant at) implements MembershipCommand {}
}
