package fr.encharge.voting.ballot;

import static java.util.Objects.requireNonNull;

import fr.encharge.platform.event.Decided;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Positions;
import fr.encharge.platform.web.Arrival;
import fr.encharge.voting.ballot.BallotCommand.CastVote;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotCommand.WithdrawVote;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.Ideas;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    record Said(Choice choice) {

        Said {
            InvalidValue.unless(choice != null, "choice", "for, mixed, against, or rank-1 to rank-999");
        }
    }

    record Named(IdeaId idea, Choice choice) {

        Named {
            InvalidValue.unless(idea != null, "choices.idea", "the id of an idea");
            InvalidValue.unless(choice != null, "choices.choice", "for, mixed, against, or rank-1 to rank-999");
        }
    }

    record Filled(List<Named> choices) {

        Filled {
            InvalidValue.unless(
                    choices != null
                            && choices.size() <= Documents.MOST
                            && choices.stream().allMatch(Objects::nonNull),
                    "choices",
                    "a list of at most " + Documents.MOST);
        }
    }

    @PutMapping("/ideas/{id}/vote")
    ResponseEntity<Named> cast(
            Actor actor, Arrival arrival, Positions seen, @PathVariable IdeaId id, @RequestBody Said said) {
        ideas.await(seen);
        Idea idea = ideas.find(actor.authority(), id);
        Booth booth = booths.enter(actor, arrival, seen, idea.campaign());
        Decided decided = decisions.decide(
                booth.recordedAs(),
                new CastVote(booth.ballot(), booth.campaign(), idea, said.choice(), booth.unit(), booth.at()));
        return decided.ok().body(new Named(id, said.choice()));
    }

    @DeleteMapping("/ideas/{id}/vote")
    ResponseEntity<Void> withdraw(Actor actor, Arrival arrival, Positions seen, @PathVariable IdeaId id) {
        ideas.await(seen);
        Idea idea = ideas.find(actor.authority(), id);
        Booth booth = booths.enter(actor, arrival, seen, idea.campaign());
        return decisions
                .decide(
                        booth.recordedAs(),
                        new WithdrawVote(booth.ballot(), booth.campaign(), id, booth.unit(), booth.at()))
                .noContent();
    }

    @PutMapping("/campaigns/{slug}/ballot")
    ResponseEntity<Filled> fill(
            Actor actor, Arrival arrival, Positions seen, @PathVariable String slug, @RequestBody Filled filled) {
        ideas.await(seen);
        Booth booth = booths.enter(actor, arrival, seen, CampaignId.of(actor.authority(), slug));
        List<Wish> wishes = wishes(actor, filled.choices());
        Decided decided = decisions.decide(
                booth.recordedAs(), new FillBallot(booth.ballot(), booth.campaign(), wishes, booth.unit(), booth.at()));
        return decided.ok().body(filled);
    }

    private List<Wish> wishes(Actor actor, List<Named> choices) {
        Map<IdeaId, Idea> found =
                ideas.find(actor.authority(), choices.stream().map(Named::idea).collect(Collectors.toSet()));
        return choices.stream()
                .map(named -> new Wish(requireNonNull(found.get(named.idea())), named.choice()))
                .toList();
    }
}
