package fr.encharge.voting.tally;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static fr.encharge.voting.ballot.Standing.COUNTED;
import static fr.encharge.voting.ballot.Standing.INCOMPLETE;

import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.Move;
import fr.encharge.voting.ballot.Recount;
import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Counts by what enters and leaves: a document an idea, and one a campaign for its ballots. Each says the position of the
 * last event that changed it, so that a reader can tell what all of them are true at.
 */
final class TallyProjection {

    static final String VIEW = "tally";
    static final String IDEAS = "ideas";
    static final String CAMPAIGNS = "campaigns";

    @EventHandler
    void project(BallotEvent event, Changes changes, Fact fact) {
        CampaignId campaign = event.campaign().id();
        event.recount().moves().forEach(move -> count(campaign, move, changes, fact));
        if (event.recount().standing() != event.recount().previously()) {
            changes.update(
                    CAMPAIGNS,
                    campaign.value(),
                    inc("ballots", change(event.recount(), COUNTED)),
                    inc("incomplete", change(event.recount(), INCOMPLETE)),
                    set("position", fact.position()));
        }
    }

    private static void count(CampaignId campaign, Move move, Changes changes, Fact fact) {
        changes.update(
                IDEAS,
                move.ideaId().value(),
                set("campaign", campaign.value()),
                inc("votes", (long) move.votes()),
                set("position", fact.position()));
        count(move, move.choice(), 1L, changes);
        count(move, move.replaced(), -1L, changes);
    }

    private static void count(Move move, @Nullable Choice choice, long votes, Changes changes) {
        if (choice != null) {
            changes.update(IDEAS, move.ideaId().value(), inc("counts." + choice, votes));
        }
    }

    private static long change(Recount recount, Standing standing) {
        return (recount.standing() == standing ? 1L : 0L) - (recount.previously() == standing ? 1L : 0L);
    }
}
