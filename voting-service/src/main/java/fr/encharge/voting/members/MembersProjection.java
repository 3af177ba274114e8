package fr.encharge.voting.members;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.view.Changes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** Keeps the last stay of each agent in each unit, first and last day as ISO dates. */
final class MembersProjection {

    static final String VIEW = "members";
    static final String KNOWN = "known";

    /** Agents are named by each authority's own identity provider: two may share a name. */
    static String id(String authority, AgentId agent) {
        return authority + "/" + agent;
    }

    @EventHandler
    void project(MemberJoined joined, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                KNOWN,
                id(authority, joined.agentId()),
                set(stay(joined.unitId(), "from"), joined.from().toString()),
                unset(stay(joined.unitId(), "until")));
    }

    @EventHandler
    void project(MemberLeft left, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                KNOWN,
                id(authority, left.agentId()),
                set(stay(left.unitId(), "until"), left.until().toString()));
    }

    private static String stay(UnitId unit, String field) {
        return "stays." + unit + "." + field;
    }
}
