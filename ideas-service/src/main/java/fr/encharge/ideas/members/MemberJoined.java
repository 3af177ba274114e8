package fr.encharge.ideas.members;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.message.MessageType;
import java.time.LocalDate;

/**
 * An agent belongs to a unit.
 *
 * @param from the first day
 */
@MessageType("fr.encharge.directory.member-joined.v1")
public record MemberJoined(AgentId agentId, UnitId unitId, LocalDate from) {}
