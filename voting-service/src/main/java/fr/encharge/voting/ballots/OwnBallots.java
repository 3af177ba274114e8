package fr.encharge.voting.ballots;

import static fr.encharge.voting.ballots.BallotsProjection.OWN;
import static fr.encharge.voting.ballots.BallotsProjection.VIEW;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.voters.Voters;
import org.springframework.stereotype.Component;

/** Finds the ballot of whoever asks, and no other. */
@Component
class OwnBallots {

    private final Voters voters;
    private final AuthorityDocuments own;

    OwnBallots(Voters voters, Views views) {
        this.voters = voters;
        this.own = views.documents(VIEW, OWN);
    }

    OwnBallot of(Actor actor, CampaignId campaign) {
        OwnBallotRule.A_BALLOT_IS_SHOWN_TO_ITS_VOTER_ALONE.holds(actor.onBehalfOf() == null);
        BallotId ballot = BallotId.of(voters.voter(actor.authority(), campaign, actor.agent()));
        return own.of(actor.authority())
                .findOne(ballot.value())
                .map(OwnBallot::read)
                .orElse(OwnBallot.EMPTY);
    }
}
