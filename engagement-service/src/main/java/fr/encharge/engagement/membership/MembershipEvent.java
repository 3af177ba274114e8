package fr.encharge.engagement.membership;

import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** What happened to where an agent belongs. Every first day is the first in the unit, every last day the last. */
public sealed interface MembershipEvent {

    MemberId member();

    AgentId agent();

    Instant at();

    @Revision("1")
    record MemberJoined(MemberId member, AgentId agent, UnitId unit, Roles roles, LocalDate from, Instant at)
            implements MembershipEvent {}

    /** The day before {@code from} was the last in the former unit, which the agent had joined on {@code formerFrom}. */
    @Revision("1")
    record MemberMoved(
            MemberId member,
            AgentId agent,
            UnitId formerUnit,
            LocalDate formerFrom,
            UnitId unit,
            LocalDate from,
            Instant at)
            implements MembershipEvent {}

    @Revision("1")
    record MemberLeft(MemberId member, AgentId agent, UnitId unit, LocalDate from, LocalDate until, Instant at)
            implements MembershipEvent {}

    @Revision("1")
    record DepartureMoved(
            MemberId member,
            AgentId agent,
            UnitId unit,
            LocalDate from,
            LocalDate formerUntil,
            LocalDate until,
            Instant at)
            implements MembershipEvent {}

    @Revision("1")
    record RolesChanged(MemberId member, AgentId agent, Roles roles, Instant at) implements MembershipEvent {}
}
