package fr.encharge.ideas.members;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.Changes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** Keeps the last stay of each agent in each unit: its first and last day as ISO dates. */
final class MembersProjection {

    static final String VIEW = "members";
    static final String STAYS = "stays";

    /** Each authority's identity provider names its own agents: two may share a name. */
    static String id(AuthorityId authority, AgentId agent) {
        return authority + "/" + agent;
    }

    @EventHandler
    void project(MemberJoined joined, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                STAYS,
                id(new AuthorityId(authority), joined.agentId()),
                set(path(joined.unitId(), "from"), joined.from().toString()),
                unset(path(joined.unitId(), "until")));
    }

    @EventHandler
    void project(MemberLeft left, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                STAYS,
                id(new AuthorityId(authority), left.agentId()),
                set(path(left.unitId(), "until"), left.until().toString()));
    }

    private static String path(UnitId unit, String day) {
        return "units." + unit + "." + day;
    }
}
