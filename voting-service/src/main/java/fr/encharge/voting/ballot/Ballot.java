package fr.encharge.voting.ballot;

import static fr.encharge.voting.ballot.BallotRule.AN_IDEA_BELONGS_TO_THE_CAMPAIGN;
import static fr.encharge.voting.ballot.BallotRule.AN_IDEA_IS_NAMED_ONCE;
import static fr.encharge.voting.ballot.BallotRule.A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS;
import static fr.encharge.voting.ballot.BallotRule.A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN;
import static fr.encharge.voting.ballot.BallotRule.A_CHOICE_IS_ONE_THE_RULE_KNOWS;
import static fr.encharge.voting.ballot.BallotRule.A_RANK_IS_GIVEN_ONCE;
import static fr.encharge.voting.ballot.BallotRule.A_WITHDRAWN_IDEA_TAKES_NO_VOTE;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.encharge.voting.ballot.BallotCommand.CastVote;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotCommand.WithdrawVote;
import fr.encharge.voting.ballot.BallotEvent.BallotFilled;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotEvent.VoteWithdrawn;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * All that one agent has expressed in one campaign.
 *
 * <p>It begins with the first vote. Each vote says one thing of one idea, and may be changed or withdrawn for as long as
 * the campaign is open. A whole ballot may also be filled at once; that replaces what it held. It never holds more
 * choices than the rule allows. Below the rule's minimum it is kept, but nothing of it is counted; the choice that
 * reaches the minimum brings all the others into the count, and the one that is withdrawn below it takes them all out.
 * Saying the same thing twice changes nothing. When the campaign closes, the ballot stays as it is, for ever.
 */
@Aggregate(cache = "aggregates")
class Ballot {

    @AggregateIdentifier
    private BallotId id;

    private final Map<IdeaId, Choice> choices = new HashMap<>();
    private Standing standing = Standing.EMPTY;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(CastVote command) {
        Idea idea = command.idea();
        Choice replaced = choices.get(idea.id());
        if (command.choice().equals(replaced)) {
            return;
        }
        Map<IdeaId, Choice> after = new HashMap<>(choices);
        after.put(idea.id(), command.choice());
        isOpen(command);
        mayHold(command.campaign(), idea, command.choice());
        mayHold(command.campaign().rule(), after);
        apply(new VoteCast(
                command.ballot(),
                command.campaign(),
                idea.id(),
                idea.position(),
                command.choice(),
                replaced,
                Recount.of(choices, standing, after, command.campaign().rule()),
                command.unit(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(WithdrawVote command) {
        Choice replaced = choices.get(command.idea());
        if (replaced == null) {
            return;
        }
        Map<IdeaId, Choice> after = new HashMap<>(choices);
        after.remove(command.idea());
        isOpen(command);
        apply(new VoteWithdrawn(
                command.ballot(),
                command.campaign(),
                command.idea(),
                replaced,
                Recount.of(choices, standing, after, command.campaign().rule()),
                command.unit(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(FillBallot command) {
        Map<IdeaId, Choice> after = new HashMap<>();
        command.wishes().forEach(wish -> after.put(wish.idea().id(), wish.choice()));
        AN_IDEA_IS_NAMED_ONCE.holds(after.size() == command.wishes().size());
        if (after.equals(choices)) {
            return;
        }
        isOpen(command);
        command.wishes().forEach(wish -> mayHold(command.campaign(), wish.idea(), wish.choice()));
        mayHold(command.campaign().rule(), after);
        apply(new BallotFilled(
                command.ballot(),
                command.campaign(),
                command.wishes().stream().map(Wish::asVote).toList(),
                Recount.of(choices, standing, after, command.campaign().rule()),
                command.unit(),
                command.at()));
    }

    private static void isOpen(BallotCommand command) {
        A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN.holds(command.campaign().isOpenAt(command.at()));
    }

    /** A vote that the ballot already holds may stay there when its idea is withdrawn. */
    private void mayHold(Campaign campaign, Idea idea, Choice choice) {
        AN_IDEA_BELONGS_TO_THE_CAMPAIGN.holds(idea.campaign().equals(campaign.id()));
        A_WITHDRAWN_IDEA_TAKES_NO_VOTE.holds(idea.open() || choice.equals(choices.get(idea.id())));
        A_CHOICE_IS_ONE_THE_RULE_KNOWS.holds(campaign.rule().knows(choice));
    }

    private static void mayHold(VotingRule rule, Map<IdeaId, Choice> after) {
        A_RANK_IS_GIVEN_ONCE.holds(rule.givesRanksOnce(after.values()));
        A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS.holds(rule.allows(after.size()));
    }

    @EventSourcingHandler
    void evolve(VoteCast event) {
        begin(event);
        choices.put(event.ideaId(), event.choice());
    }

    @EventSourcingHandler
    void evolve(VoteWithdrawn event) {
        begin(event);
        choices.remove(event.ideaId());
    }

    @EventSourcingHandler
    void evolve(BallotFilled event) {
        begin(event);
        choices.clear();
        event.votes().forEach(vote -> choices.put(vote.ideaId(), vote.choice()));
    }

    private void begin(BallotEvent event) {
        id = event.ballotId();
        standing = event.recount().standing();
    }

    @SuppressWarnings("NullAway.Init") // by the first event, as Axon replays it
    private Ballot() {}
}
