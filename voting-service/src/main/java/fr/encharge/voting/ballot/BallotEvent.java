package fr.encharge.voting.ballot;

import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a ballot. Each event also says what enters and leaves the count ({@link #recount}), so that a view
 * needs no other knowledge. It records the campaign and the position of each
 * idea as they were seen; ideas were open there, else there would be no event. Who votes is nowhere in it.
 */
public sealed interface BallotEvent {

    BallotId ballotId();

    Campaign campaign();

    Recount recount();

    /** The voter's unit on that day; null = outside the directory. */
    @Nullable UnitId unitId();

    Instant at();

    @Revision("1")
    record VoteCast(
            BallotId ballotId,
            Campaign campaign,
            IdeaId ideaId,
            long ideaPosition,
            Choice choice,
            @Nullable Choice replaced,
            Recount recount,
            @Nullable UnitId unitId,
            Instant at)
            implements BallotEvent {}

    @Revision("1")
    record VoteWithdrawn(
            BallotId ballotId,
            Campaign campaign,
            IdeaId ideaId,
            Choice replaced,
            Recount recount,
            @Nullable UnitId unitId,
            Instant at)
            implements BallotEvent {}

    @Revision("1")
    record BallotFilled(
            BallotId ballotId,
            Campaign campaign,
            List<Vote> votes,
            Recount recount,
            @Nullable UnitId unitId,
            Instant at)
            implements BallotEvent {}

    record Vote(IdeaId ideaId, long ideaPosition, Choice choice) {}
}
