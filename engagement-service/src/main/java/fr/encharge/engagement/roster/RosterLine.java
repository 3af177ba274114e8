package fr.encharge.engagement.roster;

import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a roster whose cells are each what they should be. Without an agent it describes a unit; an empty cell says
 * nothing, it takes nothing back.
 *
 * @param number of the line in the file
 */
record RosterLine(
        long number,
        @Nullable AgentId agent,
        @Nullable String name,
        UnitCode unit,
        @Nullable UnitLabel label,
        @Nullable UnitCode parent,
        @Nullable Roles roles,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
