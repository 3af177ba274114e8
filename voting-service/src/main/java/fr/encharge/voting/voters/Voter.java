package fr.encharge.voting.voters;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;

/** An agent as a voter of one campaign: a pseudonym that says nothing without the campaign's key. */
public record Voter(String pseudonym) {

    /**
     * Who acts, as it is recorded beside a vote: the voter under this pseudonym, or a relay by name for this pseudonym.
     */
    public Actor asRecorded(Actor actor) {
        AgentId voter = new AgentId("voter:" + pseudonym);
        return actor.onBehalfOf() == null
                ? new Actor(actor.authority(), voter, actor.roles(), null)
                : new Actor(actor.authority(), actor.agent(), actor.roles(), voter);
    }
}
