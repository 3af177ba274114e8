package fr.encharge.voting.ballot;

import static fr.encharge.voting.ballot.BallotRule.AN_IDEA_BELONGS_TO_THE_CAMPAIGN;
import static fr.encharge.voting.ballot.BallotRule.AN_IDEA_IS_NAMED_ONCE;
import static fr.encharge.voting.ballot.BallotRule.A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS;
import static fr.encharge.voting.ballot.BallotRule.A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN;
import static fr.encharge.voting.ballot.BallotRule.A_CHOICE_IS_ONE_THE_RULE_KNOWS;
import static fr.encharge.voting.ballot.BallotRule.A_RANK_IS_GIVEN_ONCE;
import static fr.encharge.voting.ballot.BallotRule.A_WITHDRAWN_IDEA_TAKES_NO_VOTE;
import static fr.encharge.voting.ballot.Standing.COUNTED;
import static fr.encharge.voting.ballot.Standing.EMPTY;
import static fr.encharge.voting.ballot.Standing.INCOMPLETE;
import static fr.encharge.voting.campaigns.Choice.AGAINST;
import static fr.encharge.voting.campaigns.Choice.FOR;
import static fr.encharge.voting.campaigns.Choice.MIXED;
import static fr.encharge.voting.campaigns.VotingRule.Kind.APPROVAL;
import static fr.encharge.voting.campaigns.VotingRule.Kind.GRADES;
import static fr.encharge.voting.campaigns.VotingRule.Kind.RANKING;

import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.voting.ballot.BallotCommand.CastVote;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotCommand.WithdrawVote;
import fr.encharge.voting.ballot.BallotEvent.BallotFilled;
import fr.encharge.voting.ballot.BallotEvent.Vote;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotEvent.VoteWithdrawn;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BallotTest {

    private static final BallotId BALLOT = new BallotId("ballot-w4p3");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-1");
    private static final CampaignId OTHER_CAMPAIGN = new CampaignId("campaign-2");
    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");
    private static final IdeaId TREES = new IdeaId("idea-trees");
    private static final UnitId PARKS = new UnitId("unit-parks");
    private static final Instant OPENING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-03-31T22:00:00Z");
    private static final long SEEN = 57;

    private static final Campaign ONE_TO_TWO = campaign(new VotingRule(APPROVAL, 1, 2));
    private static final Campaign AT_LEAST_TWO = campaign(new VotingRule(APPROVAL, 2, 3));
    private static final Campaign GRADED = campaign(new VotingRule(GRADES, 1, null));
    private static final Campaign RANKED = campaign(new VotingRule(RANKING, 1, 2));

    private final FixtureConfiguration<Ballot> ballot = new AggregateTestFixture<>(Ballot.class);

    @Test
    void aFirstVoteIsCast() {
        ballot.givenNoPriorActivity()
                .when(cast(ONE_TO_TWO, BENCHES, FOR))
                .expectEvents(wasCast(ONE_TO_TWO, BENCHES, FOR, null, counted(EMPTY, move(BENCHES, FOR, null))));
    }

    @Test
    void anotherIdeaTakesAVoteToo() {
        ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                .when(cast(ONE_TO_TWO, LIGHTS, FOR))
                .expectEvents(wasCast(ONE_TO_TWO, LIGHTS, FOR, null, counted(COUNTED, move(LIGHTS, FOR, null))));
    }

    @Test
    void castingTheSameVoteTwiceChangesNothing() {
        ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                .when(cast(ONE_TO_TWO, BENCHES, FOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aChangedVoteSaysWhatItReplaces() {
        ballot.given(first(GRADED, BENCHES, FOR))
                .when(cast(GRADED, BENCHES, AGAINST))
                .expectEvents(wasCast(GRADED, BENCHES, AGAINST, FOR, counted(COUNTED, move(BENCHES, AGAINST, FOR))));
    }

    @Test
    void aVoteIsWithdrawn() {
        ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                .when(withdraw(ONE_TO_TWO, BENCHES))
                .expectEvents(wasWithdrawn(
                        ONE_TO_TWO, BENCHES, FOR, new Recount(EMPTY, COUNTED, List.of(move(BENCHES, null, FOR)))));
    }

    @Test
    void withdrawingWhatWasNeverCastChangesNothing() {
        ballot.givenNoPriorActivity()
                .when(withdraw(ONE_TO_TWO, BENCHES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void withdrawingTwiceChangesNothing() {
        ballot.given(
                        first(ONE_TO_TWO, BENCHES, FOR),
                        wasWithdrawn(
                                ONE_TO_TWO,
                                BENCHES,
                                FOR,
                                new Recount(EMPTY, COUNTED, List.of(move(BENCHES, null, FOR)))))
                .when(withdraw(ONE_TO_TWO, BENCHES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aWithdrawnVoteMakesRoomForAnother() {
        ballot.given(
                        filled(ONE_TO_TWO, counted(EMPTY), vote(BENCHES, FOR), vote(LIGHTS, FOR)),
                        wasWithdrawn(ONE_TO_TWO, BENCHES, FOR, counted(COUNTED, move(BENCHES, null, FOR))))
                .when(cast(ONE_TO_TWO, TREES, FOR))
                .expectEvents(wasCast(ONE_TO_TWO, TREES, FOR, null, counted(COUNTED, move(TREES, FOR, null))));
    }

    @Test
    void aWholeBallotIsFilledAtOnce() {
        ballot.givenNoPriorActivity()
                .when(fill(ONE_TO_TWO, wish(LIGHTS, FOR), wish(BENCHES, FOR)))
                .expectEvents(filled(
                        ONE_TO_TWO,
                        counted(EMPTY, move(BENCHES, FOR, null), move(LIGHTS, FOR, null)),
                        vote(LIGHTS, FOR),
                        vote(BENCHES, FOR)));
    }

    @Test
    void fillingABallotReplacesWhatItHeld() {
        ballot.given(filled(ONE_TO_TWO, counted(EMPTY), vote(BENCHES, FOR), vote(LIGHTS, FOR)))
                .when(fill(ONE_TO_TWO, wish(TREES, FOR), wish(LIGHTS, FOR)))
                .expectEvents(filled(
                        ONE_TO_TWO,
                        counted(COUNTED, move(BENCHES, null, FOR), move(TREES, FOR, null)),
                        vote(TREES, FOR),
                        vote(LIGHTS, FOR)));
    }

    @Test
    void fillingABallotWithWhatItHoldsChangesNothing() {
        ballot.given(filled(ONE_TO_TWO, counted(EMPTY), vote(BENCHES, FOR), vote(LIGHTS, FOR)))
                .when(fill(ONE_TO_TWO, wish(LIGHTS, FOR), wish(BENCHES, FOR)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void fillingABallotWithNothingEmptiesIt() {
        ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                .when(fill(ONE_TO_TWO))
                .expectEvents(filled(ONE_TO_TWO, new Recount(EMPTY, COUNTED, List.of(move(BENCHES, null, FOR)))));
    }

    @Test
    void aBallotBelowTheMinimumIsKeptAndNotCounted() {
        ballot.givenNoPriorActivity()
                .when(cast(AT_LEAST_TWO, BENCHES, FOR))
                .expectEvents(wasCast(AT_LEAST_TWO, BENCHES, FOR, null, new Recount(INCOMPLETE, EMPTY, List.of())));
    }

    @Test
    void theVoteThatReachesTheMinimumBringsAllOthersIn() {
        ballot.given(wasCast(AT_LEAST_TWO, BENCHES, FOR, null, new Recount(INCOMPLETE, EMPTY, List.of())))
                .when(cast(AT_LEAST_TWO, LIGHTS, FOR))
                .expectEvents(wasCast(
                        AT_LEAST_TWO,
                        LIGHTS,
                        FOR,
                        null,
                        counted(INCOMPLETE, move(BENCHES, FOR, null), move(LIGHTS, FOR, null))));
    }

    @Test
    void theVoteWithdrawnBelowTheMinimumTakesAllOthersOut() {
        ballot.given(filled(AT_LEAST_TWO, counted(EMPTY), vote(BENCHES, FOR), vote(LIGHTS, FOR)))
                .when(withdraw(AT_LEAST_TWO, LIGHTS))
                .expectEvents(wasWithdrawn(
                        AT_LEAST_TWO,
                        LIGHTS,
                        FOR,
                        new Recount(INCOMPLETE, COUNTED, List.of(move(BENCHES, null, FOR), move(LIGHTS, null, FOR)))));
    }

    @Test
    void theOpeningInstantIsOpen() {
        ballot.givenNoPriorActivity().when(castAt(OPENING)).expectSuccessfulHandlerExecution();
    }

    @Test
    void theLastInstantBeforeClosingIsOpen() {
        ballot.givenNoPriorActivity().when(castAt(CLOSING.minusNanos(1))).expectSuccessfulHandlerExecution();
    }

    @Test
    void theIdeaBoxNeverCloses() {
        Campaign ideaBox = new Campaign(CAMPAIGN, new VotingRule(APPROVAL, 1, null), OPENING, null, SEEN);
        ballot.givenNoPriorActivity()
                .when(new CastVote(BALLOT, ideaBox, idea(BENCHES), FOR, PARKS, Instant.parse("2099-01-01T00:00:00Z")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aVoteBeforeTheOpeningIsRefused() {
        refused(
                ballot.givenNoPriorActivity().when(castAt(OPENING.minusNanos(1))),
                A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN);
    }

    @Test
    void aVoteAtTheClosingInstantIsRefused() {
        refused(ballot.givenNoPriorActivity().when(castAt(CLOSING)), A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN);
    }

    @Test
    void aVoteIsNotWithdrawnAfterTheClosing() {
        refused(
                ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                        .when(new WithdrawVote(BALLOT, ONE_TO_TWO, BENCHES, PARKS, CLOSING)),
                A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN);
    }

    @Test
    void aBallotIsNotFilledAfterTheClosing() {
        refused(
                ballot.givenNoPriorActivity()
                        .when(new FillBallot(BALLOT, ONE_TO_TWO, List.of(wish(BENCHES, FOR)), PARKS, CLOSING)),
                A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN);
    }

    @Test
    void oneChoiceMoreThanTheRuleAllowsIsRefused() {
        refused(
                ballot.given(filled(ONE_TO_TWO, counted(EMPTY), vote(BENCHES, FOR), vote(LIGHTS, FOR)))
                        .when(cast(ONE_TO_TWO, TREES, FOR)),
                A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS);
    }

    @Test
    void aBallotFilledBeyondTheRuleIsRefusedWhole() {
        refused(
                ballot.givenNoPriorActivity()
                        .when(fill(ONE_TO_TWO, wish(BENCHES, FOR), wish(LIGHTS, FOR), wish(TREES, FOR))),
                A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS);
    }

    @Test
    void aFullBallotMayStillBeChanged() {
        Campaign oneGrade = campaign(new VotingRule(GRADES, 1, 1));
        ballot.given(first(oneGrade, BENCHES, FOR))
                .when(cast(oneGrade, BENCHES, MIXED))
                .expectEvents(wasCast(oneGrade, BENCHES, MIXED, FOR, counted(COUNTED, move(BENCHES, MIXED, FOR))));
    }

    @Test
    void anIdeaOfAnotherCampaignIsRefused() {
        Idea elsewhere = new Idea(LIGHTS, OTHER_CAMPAIGN, true, SEEN);
        refused(
                ballot.givenNoPriorActivity()
                        .when(new FillBallot(
                                BALLOT,
                                ONE_TO_TWO,
                                List.of(wish(BENCHES, FOR), new Wish(elsewhere, FOR)),
                                PARKS,
                                NOON)),
                AN_IDEA_BELONGS_TO_THE_CAMPAIGN);
    }

    @Test
    void aWithdrawnIdeaIsRefused() {
        refused(
                ballot.givenNoPriorActivity().when(new CastVote(BALLOT, ONE_TO_TWO, closed(BENCHES), FOR, PARKS, NOON)),
                A_WITHDRAWN_IDEA_TAKES_NO_VOTE);
    }

    @Test
    void aVoteOnAnIdeaThatWasWithdrawnSinceMayStay() {
        ballot.given(first(ONE_TO_TWO, BENCHES, FOR))
                .when(new FillBallot(
                        BALLOT, ONE_TO_TWO, List.of(new Wish(closed(BENCHES), FOR), wish(TREES, FOR)), PARKS, NOON))
                .expectEvents(filled(
                        ONE_TO_TWO, counted(COUNTED, move(TREES, FOR, null)), vote(BENCHES, FOR), vote(TREES, FOR)));
    }

    @Test
    void aVoteOnAnIdeaThatWasWithdrawnSinceIsNotChanged() {
        refused(
                ballot.given(first(GRADED, BENCHES, FOR))
                        .when(new FillBallot(BALLOT, GRADED, List.of(new Wish(closed(BENCHES), MIXED)), PARKS, NOON)),
                A_WITHDRAWN_IDEA_TAKES_NO_VOTE);
    }

    @Test
    void anApprovalKnowsNoGrade() {
        refused(ballot.givenNoPriorActivity().when(cast(ONE_TO_TWO, BENCHES, MIXED)), A_CHOICE_IS_ONE_THE_RULE_KNOWS);
    }

    @Test
    void aRankBeyondTheRuleIsRefused() {
        refused(
                ballot.givenNoPriorActivity().when(cast(RANKED, BENCHES, Choice.rank(3))),
                A_CHOICE_IS_ONE_THE_RULE_KNOWS);
    }

    @Test
    void aRankIsNotGivenToASecondIdea() {
        refused(
                ballot.given(first(RANKED, BENCHES, Choice.rank(1))).when(cast(RANKED, LIGHTS, Choice.rank(1))),
                A_RANK_IS_GIVEN_ONCE);
    }

    @Test
    void aSecondRankIsTaken() {
        Choice second = Choice.rank(2);
        ballot.given(first(RANKED, BENCHES, Choice.rank(1)))
                .when(cast(RANKED, LIGHTS, second))
                .expectEvents(wasCast(RANKED, LIGHTS, second, null, counted(COUNTED, move(LIGHTS, second, null))));
    }

    @Test
    void ranksAreSwappedByFillingTheBallot() {
        Choice first = Choice.rank(1);
        Choice second = Choice.rank(2);
        ballot.given(filled(RANKED, counted(EMPTY), vote(BENCHES, first), vote(LIGHTS, second)))
                .when(fill(RANKED, wish(BENCHES, second), wish(LIGHTS, first)))
                .expectEvents(filled(
                        RANKED,
                        counted(COUNTED, move(BENCHES, second, first), move(LIGHTS, first, second)),
                        vote(BENCHES, second),
                        vote(LIGHTS, first)));
    }

    @Test
    void anIdeaNamedTwiceIsRefused() {
        refused(
                ballot.givenNoPriorActivity().when(fill(GRADED, wish(BENCHES, FOR), wish(BENCHES, MIXED))),
                AN_IDEA_IS_NAMED_ONCE);
    }

    @Test
    void aVoterOutsideTheDirectoryHasNoUnit() {
        ballot.givenNoPriorActivity()
                .when(new CastVote(BALLOT, ONE_TO_TWO, idea(BENCHES), FOR, null, NOON))
                .expectEvents(new VoteCast(
                        BALLOT,
                        ONE_TO_TWO,
                        BENCHES,
                        SEEN,
                        FOR,
                        null,
                        counted(EMPTY, move(BENCHES, FOR, null)),
                        null,
                        NOON));
    }

    private static void refused(ResultValidator<Ballot> result, BallotRule rule) {
        result.expectNoEvents().expectException(RuleViolated.class).expectExceptionMessage(rule.slug());
    }

    private static Campaign campaign(VotingRule rule) {
        return new Campaign(CAMPAIGN, rule, OPENING, CLOSING, SEEN);
    }

    private static Idea idea(IdeaId id) {
        return new Idea(id, CAMPAIGN, true, SEEN);
    }

    private static Idea closed(IdeaId id) {
        return new Idea(id, CAMPAIGN, false, SEEN);
    }

    private static CastVote cast(Campaign campaign, IdeaId idea, Choice choice) {
        return new CastVote(BALLOT, campaign, idea(idea), choice, PARKS, NOON);
    }

    private static CastVote castAt(Instant at) {
        return new CastVote(BALLOT, ONE_TO_TWO, idea(BENCHES), FOR, PARKS, at);
    }

    private static WithdrawVote withdraw(Campaign campaign, IdeaId idea) {
        return new WithdrawVote(BALLOT, campaign, idea, PARKS, NOON);
    }

    private static FillBallot fill(Campaign campaign, Wish... wishes) {
        return new FillBallot(BALLOT, campaign, List.of(wishes), PARKS, NOON);
    }

    private static Wish wish(IdeaId idea, Choice choice) {
        return new Wish(idea(idea), choice);
    }

    private static VoteCast first(Campaign campaign, IdeaId idea, Choice choice) {
        return wasCast(campaign, idea, choice, null, counted(EMPTY, move(idea, choice, null)));
    }

    private static VoteCast wasCast(
            Campaign campaign, IdeaId idea, Choice choice, @Nullable Choice replaced, Recount recount) {
        return new VoteCast(BALLOT, campaign, idea, SEEN, choice, replaced, recount, PARKS, NOON);
    }

    private static VoteWithdrawn wasWithdrawn(Campaign campaign, IdeaId idea, Choice replaced, Recount recount) {
        return new VoteWithdrawn(BALLOT, campaign, idea, replaced, recount, PARKS, NOON);
    }

    private static BallotFilled filled(Campaign campaign, Recount recount, Vote... votes) {
        return new BallotFilled(BALLOT, campaign, List.of(votes), recount, PARKS, NOON);
    }

    private static Vote vote(IdeaId idea, Choice choice) {
        return new Vote(idea, SEEN, choice);
    }

    private static Recount counted(Standing previously, Move... moves) {
        return new Recount(COUNTED, previously, List.of(moves));
    }

    private static Move move(IdeaId idea, @Nullable Choice choice, @Nullable Choice replaced) {
        return new Move(idea, choice, replaced);
    }
}
