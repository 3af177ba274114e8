package fr.encharge.ideas.members;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.message.MessageType;
import java.time.LocalDate;

/**
 * An agent no longer belongs to a unit.
 *
 * @param until the last day
 */
@MessageType("fr.encharge.directory.member-left.v1")
public record MemberLeft(AgentId agentId, UnitId unitId, LocalDate until) {}
