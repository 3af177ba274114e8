package fr.encharge.engagement.roster;

import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.membership.Stays;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an authority's directory knows already of the units and agents that a roster names. */
record Known(
        AuthorityId authority,
        Map<UnitId, KnownUnit> units,
        Map<AgentId, KnownMember> members,
        Map<AgentId, String> names) {

    record KnownUnit(UnitLabel label, @Nullable UnitId parent, boolean closed) {}

    record KnownMember(Stays stays, Roles roles) {}

    boolean isClosed(UnitId unit) {
        KnownUnit found = units.get(unit);
        return found != null && found.closed();
    }
}
