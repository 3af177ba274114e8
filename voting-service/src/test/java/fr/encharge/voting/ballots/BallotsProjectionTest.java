package fr.encharge.voting.ballots;

import static fr.encharge.voting.campaigns.Choice.FOR;
import static fr.encharge.voting.campaigns.Choice.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.view.ViewFixture;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.BallotEvent.BallotFilled;
import fr.encharge.voting.ballot.BallotEvent.Vote;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotEvent.VoteWithdrawn;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.ballot.Recount;
import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.ballots.OwnBallot.OwnVote;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BallotsProjectionTest {

    private static final String TOWN = "fontbrune";
    private static final BallotId BALLOT = new BallotId("ballot-w4p3");
    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Campaign SPRING = new Campaign(
            new CampaignId("campaign-1"),
            new VotingRule(VotingRule.Kind.GRADES, 2, 3),
            NOON.minusSeconds(60),
            null,
            12);

    private final ViewFixture view = ViewFixture.of(BallotsView.viewOfBallots());

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void votesAreGathered() {
        view.given(TOWN, cast(LIGHTS, FOR), cast(BENCHES, FOR), cast(LIGHTS, MIXED));
        assertThat(shown()).isEqualTo(ballot(new OwnVote(BENCHES, FOR), new OwnVote(LIGHTS, MIXED)));
    }

    @Test
    void aWithdrawnVoteIsGone() {
        view.given(TOWN, cast(LIGHTS, FOR), cast(BENCHES, FOR), withdrawn(LIGHTS));
        assertThat(shown()).isEqualTo(ballot(new OwnVote(BENCHES, FOR)));
    }

    @Test
    void aFilledBallotReplacesAll() {
        view.given(TOWN, cast(LIGHTS, FOR), filled(new Vote(BENCHES, 57, MIXED)));
        assertThat(shown()).isEqualTo(ballot(new OwnVote(BENCHES, MIXED)));
    }

    @Test
    void aVoteAfterAFilledBallotIsAddedToIt() {
        view.given(TOWN, filled(new Vote(BENCHES, 57, MIXED)), cast(LIGHTS, FOR));
        assertThat(shown()).isEqualTo(ballot(new OwnVote(BENCHES, MIXED), new OwnVote(LIGHTS, FOR)));
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        view.failingOnce().given(TOWN, cast(LIGHTS, FOR), withdrawn(LIGHTS), cast(BENCHES, FOR), cast(LIGHTS, MIXED));
        assertThat(shown()).isEqualTo(ballot(new OwnVote(BENCHES, FOR), new OwnVote(LIGHTS, MIXED)));
    }

    @Test
    void anotherAuthorityFindsNothing() {
        view.given(TOWN, cast(LIGHTS, FOR));
        assertThat(view.documents("own", "autreville").findOne(BALLOT.value())).isEmpty();
    }

    private OwnBallot shown() {
        return OwnBallot.read(view.document("own", BALLOT.value()));
    }

    private static OwnBallot ballot(OwnVote... votes) {
        return new OwnBallot(Arrays.asList(votes), Standing.COUNTED);
    }

    private static BallotEvent cast(IdeaId idea, Choice choice) {
        return new VoteCast(BALLOT, SPRING, idea, 57, choice, null, recount(), null, NOON);
    }

    private static BallotEvent withdrawn(IdeaId idea) {
        return new VoteWithdrawn(BALLOT, SPRING, idea, FOR, recount(), null, NOON);
    }

    private static BallotEvent filled(Vote... votes) {
        return new BallotFilled(BALLOT, SPRING, List.of(votes), recount(), null, NOON);
    }

    private static Recount recount() {
        return new Recount(Standing.COUNTED, Standing.COUNTED, List.of());
    }
}
