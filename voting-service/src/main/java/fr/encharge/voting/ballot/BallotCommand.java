package fr.encharge.voting.ballot;

import fr.encharge.voting.ballot.BallotEvent.Vote;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an agent can ask of their ballot. Campaign and ideas travel along, as the rules need them. */
public sealed interface BallotCommand {

    @TargetAggregateIdentifier
    BallotId ballot();

    Campaign campaign();

    /** When the request arrived: what decides whether it was in time. */
    Instant at();

    record CastVote(
            BallotId ballot,
            Campaign campaign,
            Idea idea,
            Choice choice,
            @Nullable UnitId unit,
            Instant at) implements BallotCommand {}

    record WithdrawVote(
            BallotId ballot,
            Campaign campaign,
            IdeaId idea,
            @Nullable UnitId unit,
            Instant at) implements BallotCommand {}

    /** All choices at once: those that are not named are withdrawn. */
    record FillBallot(
            BallotId ballot,
            Campaign campaign,
            List<Wish> wishes,
            @Nullable UnitId unit,
            Instant at) implements BallotCommand {

        public FillBallot {
            wishes = List.copyOf(wishes);
        }
    }

    record Wish(Idea idea, Choice choice) {

        Vote asVote() {
            return new Vote(idea.id(), idea.position(), choice);
        }
    }
}
