package fr.encharge.voting.ballot;

import static java.util.Objects.requireNonNull;

import fr.encharge.platform.event.Decided;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.web.Arrival;
import fr.encharge.voting.ballot.BallotCommand.CastVote;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotCommand.WithdrawVote;
import fr.encharge.voting.ballot.BallotForm.Entry;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.Ideas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes votes and ballots. */
@RestController
@RequestMapping("/api/v1")
class BallotEndpoint {

    private final Booths booths;
    private final Ideas ideas;
    private final Decisions decisions;

    BallotEndpoint(Booths booths, Ideas ideas, Decisions decisions) {
        this.booths = booths;
        this.ideas = ideas;
        this.decisions = decisions;
    }

    @PutMapping("/ideas/{id}/vote")
    ResponseEntity<Entry> cast(
            Actor actor, Arrival arrival, Positions seen, @PathVariable IdeaId id, @RequestBody VoteForm form) {
        Idea idea = ideas.known(actor.authority(), id, seen);
        Booth booth = booths.enter(actor, arrival, seen, idea.campaign());
        Decided decided = decisions.decide(
                booth.recordedAs(),
                new CastVote(booth.ballot(), booth.campaign(), idea, form.choice(), booth.unit(), booth.at()));
        return decided.ok().body(new Entry(id, form.choice()));
    }

    @DeleteMapping("/ideas/{id}/vote")
    ResponseEntity<Void> withdraw(Actor actor, Arrival arrival, Positions seen, @PathVariable IdeaId id) {
        Idea idea = ideas.known(actor.authority(), id, seen);
        Booth booth = booths.enter(actor, arrival, seen, idea.campaign());
        return decisions
                .decide(
                        booth.recordedAs(),
                        new WithdrawVote(booth.ballot(), booth.campaign(), id, booth.unit(), booth.at()))
                .noContent();
    }

    @PutMapping("/campaigns/{slug}/ballot")
    ResponseEntity<BallotForm> fill(
            Actor actor, Arrival arrival, Positions seen, @PathVariable String slug, @RequestBody BallotForm form) {
        ideas.await(seen);
        Booth booth = booths.enter(actor, arrival, seen, CampaignId.of(actor.authority(), slug));
        List<Wish> wishes = wishes(actor, form.choices());
        Decided decided = decisions.decide(
                booth.recordedAs(), new FillBallot(booth.ballot(), booth.campaign(), wishes, booth.unit(), booth.at()));
        return decided.ok().body(form);
    }

    private List<Wish> wishes(Actor actor, List<Entry> entries) {
        Map<IdeaId, Idea> found =
                ideas.find(actor.authority(), entries.stream().map(Entry::idea).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Wish(requireNonNull(found.get(entry.idea())), entry.choice()))
                .toList();
    }
}
