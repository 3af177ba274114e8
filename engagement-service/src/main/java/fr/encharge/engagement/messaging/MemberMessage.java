package fr.encharge.engagement.messaging;

import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import java.time.LocalDate;

/** What others are told of memberships; a move is a departure and an arrival. */
public sealed interface MemberMessage {

    /** @param from the first day in the unit */
    @MessageType("fr.encharge.directory.member-joined.v1")
    record MemberJoined(AgentId agentId, UnitId unitId, LocalDate from, Instant at) implements MemberMessage {}

    /** @param until the last day in the unit; a later message for the same stay moves it */
    @MessageType("fr.encharge.directory.member-left.v1")
    record MemberLeft(AgentId agentId, UnitId unitId, LocalDate until, Instant at) implements MemberMessage {}
}
