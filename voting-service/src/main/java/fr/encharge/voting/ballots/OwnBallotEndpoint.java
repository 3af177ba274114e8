package fr.encharge.voting.ballots;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.view.Views;
import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.ballots.OwnBallot.OwnVote;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Campaigns;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.Ideas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows agents what they have voted themselves. */
@RestController
@RequestMapping("/api/v1")
@Shows({"ballots", "campaigns", "ideas"})
class OwnBallotEndpoint {

    private final OwnBallots ballots;
    private final Campaigns campaigns;
    private final Ideas ideas;
    private final Views views;

    OwnBallotEndpoint(OwnBallots ballots, Campaigns campaigns, Ideas ideas, Views views) {
        this.ballots = ballots;
        this.campaigns = campaigns;
        this.ideas = ideas;
        this.views = views;
    }

    /** @param choice null = none */
    record VoteShown(IdeaId idea, @Nullable Choice choice) {}

    record BallotShown(String campaign, Standing standing, List<OwnVote> choices) {}

    @GetMapping("/ideas/{id}/vote")
    ResponseEntity<VoteShown> answer(Actor actor, @PathVariable IdeaId id) {
        long position = position();
        Idea idea = ideas.find(actor.authority(), id);
        OwnBallot ballot = ballots.of(actor, idea.campaign());
        return at(position).body(new VoteShown(id, ballot.of(id).orElse(null)));
    }

    @GetMapping("/campaigns/{slug}/ballot")
    ResponseEntity<BallotShown> answer(Actor actor, @PathVariable String slug) {
        long position = position();
        CampaignId campaign = CampaignId.of(actor.authority(), slug);
        campaigns.find(actor.authority(), campaign);
        OwnBallot ballot = ballots.of(actor, campaign);
        return at(position).body(new BallotShown(slug, ballot.standing(), ballot.choices()));
    }

    private long position() {
        return views.position("ballots", "voting");
    }

    private static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok()
                .header(Positions.HEADER, Positions.of("voting", position).toString());
    }
}
