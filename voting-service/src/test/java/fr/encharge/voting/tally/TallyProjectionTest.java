package fr.encharge.voting.tally;

import static fr.encharge.voting.ballot.Standing.COUNTED;
import static fr.encharge.voting.ballot.Standing.EMPTY;
import static fr.encharge.voting.ballot.Standing.INCOMPLETE;
import static fr.encharge.voting.campaigns.Choice.AGAINST;
import static fr.encharge.voting.campaigns.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.view.ViewFixture;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.BallotEvent.BallotFilled;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotEvent.VoteWithdrawn;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.ballot.Move;
import fr.encharge.voting.ballot.Recount;
import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TallyProjectionTest {

    private static final String TOWN = "fontbrune";
    private static final BallotId BALLOT = new BallotId("ballot-w4p3");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-1");
    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Campaign SPRING =
            new Campaign(CAMPAIGN, new VotingRule(VotingRule.Kind.GRADES, 2, 3), NOON.minusSeconds(60), null, 12);

    private final ViewFixture view = ViewFixture.of(TallyView.viewOfTally());

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aVoteIsCounted() {
        view.given(TOWN, cast(counted(EMPTY, move(LIGHTS, FOR, null))));
        assertThat(view.document("ideas", LIGHTS.value())).isEqualTo(idea(LIGHTS, 1, new Document("for", 1L), 1));
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(1, 0, 1));
    }

    @Test
    void aChangedVoteMovesFromOneChoiceToTheOther() {
        view.given(
                TOWN,
                cast(counted(EMPTY, move(LIGHTS, FOR, null))),
                cast(counted(COUNTED, move(LIGHTS, AGAINST, FOR))));
        assertThat(view.document("ideas", LIGHTS.value()))
                .isEqualTo(idea(LIGHTS, 1, new Document("for", 0L).append("against", 1L), 2));
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(1, 0, 1));
    }

    @Test
    void anIncompleteBallotIsCountedAsSuchAndItsVotesAreNot() {
        view.given(TOWN, cast(new Recount(INCOMPLETE, EMPTY, List.of())));
        assertThat(view.documents("ideas")).isEmpty();
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(0, 1, 1));
    }

    @Test
    void aBallotThatBecomesCompleteBringsAllItsVotes() {
        view.given(
                TOWN,
                cast(new Recount(INCOMPLETE, EMPTY, List.of())),
                cast(counted(INCOMPLETE, move(BENCHES, FOR, null), move(LIGHTS, FOR, null))));
        assertThat(view.documents("ideas"))
                .containsExactly(
                        idea(BENCHES, 1, new Document("for", 1L), 2), idea(LIGHTS, 1, new Document("for", 1L), 2));
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(1, 0, 2));
    }

    @Test
    void aBallotThatIsEmptiedTakesAllItsVotes() {
        view.given(
                TOWN,
                filled(counted(EMPTY, move(BENCHES, FOR, null), move(LIGHTS, FOR, null))),
                filled(new Recount(EMPTY, COUNTED, List.of(move(BENCHES, null, FOR), move(LIGHTS, null, FOR)))));
        assertThat(view.documents("ideas"))
                .containsExactly(
                        idea(BENCHES, 0, new Document("for", 0L), 2), idea(LIGHTS, 0, new Document("for", 0L), 2));
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(0, 0, 2));
    }

    @Test
    void aWithdrawnVoteThatLeavesTooFewMakesTheBallotIncomplete() {
        view.given(
                TOWN,
                filled(counted(EMPTY, move(BENCHES, FOR, null), move(LIGHTS, FOR, null))),
                withdrawn(
                        new Recount(INCOMPLETE, COUNTED, List.of(move(BENCHES, null, FOR), move(LIGHTS, null, FOR)))));
        assertThat(view.document("campaigns", CAMPAIGN.value())).isEqualTo(ballots(0, 1, 2));
    }

    @Test
    void aWriteThatFailsHalfWayLosesAndDoublesNothing() {
        view.failingOnce()
                .given(
                        TOWN,
                        cast(counted(EMPTY, move(LIGHTS, FOR, null))),
                        cast(counted(COUNTED, move(BENCHES, FOR, null))),
                        cast(counted(COUNTED, move(LIGHTS, AGAINST, FOR))));
        assertThat(view.documents("ideas"))
                .containsExactly(
                        idea(BENCHES, 1, new Document("for", 1L), 2),
                        idea(LIGHTS, 1, new Document("for", 0L).append("against", 1L), 3));
    }

    private static BallotEvent cast(Recount recount) {
        return new VoteCast(BALLOT, SPRING, LIGHTS, 57, FOR, null, recount, null, NOON);
    }

    private static BallotEvent withdrawn(Recount recount) {
        return new VoteWithdrawn(BALLOT, SPRING, LIGHTS, FOR, recount, null, NOON);
    }

    private static BallotEvent filled(Recount recount) {
        return new BallotFilled(BALLOT, SPRING, List.of(), recount, null, NOON);
    }

    private static Recount counted(Standing previously, Move... moves) {
        return new Recount(COUNTED, previously, List.of(moves));
    }

    private static Move move(IdeaId idea, @Nullable Choice choice, @Nullable Choice replaced) {
        return new Move(idea, choice, replaced);
    }

    private static Document idea(IdeaId idea, long votes, Document counts, long position) {
        return new Document("_id", idea.value())
                .append("authority", TOWN)
                .append("campaign", CAMPAIGN.value())
                .append("votes", votes)
                .append("counts", counts)
                .append("position", position);
    }

    private static Document ballots(long counted, long incomplete, long position) {
        return new Document("_id", CAMPAIGN.value())
                .append("authority", TOWN)
                .append("ballots", counted)
                .append("incomplete", incomplete)
                .append("position", position);
    }
}
