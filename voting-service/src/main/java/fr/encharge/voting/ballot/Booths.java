package fr.encharge.voting.ballot;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.web.Arrival;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Campaigns;
import fr.encharge.voting.members.Members;
import fr.encharge.voting.voters.Voter;
import fr.encharge.voting.voters.Voters;
import org.springframework.stereotype.Component;

/** Leads a voter to the booth: finds campaign, pseudonym and unit, each as recent as the client has already seen it. */
@Component
class Booths {

    private final Campaigns campaigns;
    private final Voters voters;
    private final Members members;

    Booths(Campaigns campaigns, Voters voters, Members members) {
        this.campaigns = campaigns;
        this.voters = voters;
        this.members = members;
    }

    /** @throws fr.encharge.platform.rule.NotFound when the authority has no such campaign */
    Booth enter(Actor actor, Arrival arrival, Positions seen, CampaignId id) {
        AuthorityId authority = actor.authority();
        Campaign campaign = campaigns.known(authority, id, seen);
        Voter voter = voters.voter(authority, id, actor.subject());
        return new Booth(
                voter.asRecorded(actor),
                BallotId.of(voter),
                campaign,
                members.unitOf(authority, actor.subject(), arrival.at(), seen),
                arrival.at());
    }
}
