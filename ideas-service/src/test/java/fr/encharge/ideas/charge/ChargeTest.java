package fr.encharge.ideas.charge;

import static fr.encharge.ideas.charge.ChargeRule.AN_IDEA_IS_IN_ONE_PERSONS_CHARGE;
import static fr.encharge.ideas.charge.ChargeRule.AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO;
import static fr.encharge.ideas.charge.ChargeRule.A_CHARGE_IS_AS_YOU_SAW_IT;
import static fr.encharge.ideas.charge.ChargeRule.A_CHARGE_IS_OFFERED_BEFORE_IT_IS_ACCEPTED;
import static fr.encharge.ideas.charge.ChargeRule.A_COMPLETED_CHARGE_IS_DONE;
import static fr.encharge.ideas.charge.ChargeRule.A_HANDOVER_GOES_TO_SOMEBODY_ELSE;
import static fr.encharge.ideas.charge.ChargeRule.A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR;
import static fr.encharge.ideas.charge.ChargeRule.A_NOTE_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD;
import static fr.encharge.ideas.charge.ChargeRule.ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF;
import static fr.encharge.ideas.charge.ChargeRule.ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.charge.ChargeCommand.AcceptCharge;
import fr.encharge.ideas.charge.ChargeCommand.AskForHelp;
import fr.encharge.ideas.charge.ChargeCommand.AssignCharge;
import fr.encharge.ideas.charge.ChargeCommand.ClaimCharge;
import fr.encharge.ideas.charge.ChargeCommand.CompleteCharge;
import fr.encharge.ideas.charge.ChargeCommand.DeclineCharge;
import fr.encharge.ideas.charge.ChargeCommand.EndCharge;
import fr.encharge.ideas.charge.ChargeCommand.EraseNote;
import fr.encharge.ideas.charge.ChargeCommand.ExpireLease;
import fr.encharge.ideas.charge.ChargeCommand.NoteProgress;
import fr.encharge.ideas.charge.ChargeCommand.OfferHandover;
import fr.encharge.ideas.charge.ChargeCommand.ReleaseCharge;
import fr.encharge.ideas.charge.ChargeCommand.RenewLease;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentDeclined;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeEnded;
import fr.encharge.ideas.charge.ChargeEvent.ChargeReleased;
import fr.encharge.ideas.charge.ChargeEvent.HandoverAccepted;
import fr.encharge.ideas.charge.ChargeEvent.HandoverDeclined;
import fr.encharge.ideas.charge.ChargeEvent.HandoverOffered;
import fr.encharge.ideas.charge.ChargeEvent.HelpAsked;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.ideas.charge.ChargeEvent.NoteErased;
import fr.encharge.ideas.charge.ChargeEvent.ProgressNoted;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.Rule;
import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.platform.text.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(60));
    private static final Instant LONGER = NOW.plus(Duration.ofDays(90));
    private static final IdeaId IDEA = IdeaId.of(UUID.nameUUIDFromBytes("vélo".getBytes()));
    private static final CampaignId CAMPAIGN = CampaignId.of(new AuthorityId("fontbrune"), Slug.IDEA_BOX);
    private static final IdeaSeen OPEN = new IdeaSeen(CAMPAIGN, true, 42);
    private static final IdeaSeen CLOSED = new IdeaSeen(CAMPAIGN, false, 42);
    private static final UnitId UNIT = new UnitId("unit-voirie");
    private static final AgentId HOLDER = new AgentId("agent-7");
    private static final AgentId COLLEAGUE = new AgentId("agent-8");
    private static final AgentId STRANGER = new AgentId("agent-9");
    private static final AgentId MANAGER = new AgentId("manager-2");
    private static final SealedText NOTE = sealed("note");
    private static final SealedText HELP = sealed("help");
    private static final SealedText EFFECT = sealed("effect");

    private final AggregateTestFixture<Charge> fixture = new AggregateTestFixture<>(Charge.class);

    @Test
    void anAgentClaimsIt() {
        untouched().when(claim(HOLDER, UNTIL)).expectEvents(claimed());
    }

    @Test
    void claimingItTwiceChangesNothing() {
        silent(held().when(claim(HOLDER, UNTIL)));
    }

    @Test
    void aSecondHolderIsRefused() {
        refuses(held().when(claim(COLLEAGUE, UNTIL)), AN_IDEA_IS_IN_ONE_PERSONS_CHARGE);
    }

    @Test
    void anAssignmentReservesTheIdea() {
        refuses(assignedTo(COLLEAGUE).when(claim(STRANGER, UNTIL)), AN_IDEA_IS_IN_ONE_PERSONS_CHARGE);
    }

    @Test
    void aClosedIdeaIsNotClaimed() {
        refuses(
                untouched().when(new ClaimCharge(IDEA, CLOSED, HOLDER, UNIT, UNTIL, NOW)),
                ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF);
    }

    @Test
    void aClaimThatSawTheIdeaOpenIsRefusedOnceTheChargeHasEnded() {
        refuses(fixture.given(ended(null)).when(claim(HOLDER, UNTIL)), ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF);
    }

    @Test
    void aLeaseOfLessThanADayIsRefused() {
        refuses(untouched().when(claim(HOLDER, NOW.plus(Duration.ofHours(23)))), A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR);
    }

    @Test
    void aManagerAssignsIt() {
        untouched().when(assign(COLLEAGUE, 0)).expectEvents(assigned(COLLEAGUE));
    }

    @Test
    void assigningItTwiceChangesNothing() {
        silent(assignedTo(COLLEAGUE).when(assign(COLLEAGUE, 0)));
    }

    @Test
    void aManagerAssignsItToAnotherWhileNobodyHasAnswered() {
        assignedTo(COLLEAGUE).when(assign(STRANGER, 1)).expectEvents(assigned(STRANGER));
    }

    @Test
    void whatIsInSomebodysChargeIsNotAssigned() {
        refuses(held().when(assign(COLLEAGUE, 1)), AN_IDEA_IS_IN_ONE_PERSONS_CHARGE);
    }

    @Test
    void assigningAChargeThatHasChangedSinceIsRefused() {
        refuses(held().when(assign(COLLEAGUE, 0)), A_CHARGE_IS_AS_YOU_SAW_IT);
    }

    @Test
    void aClosedIdeaIsNotAssigned() {
        refuses(
                untouched().when(new AssignCharge(IDEA, 0, CLOSED, MANAGER, COLLEAGUE, UNIT, UNTIL, NOW)),
                ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF);
    }

    @Test
    void theAssigneeAccepts() {
        assignedTo(COLLEAGUE).when(accept(COLLEAGUE)).expectEvents(assignmentAccepted());
    }

    @Test
    void acceptingTwiceChangesNothing() {
        silent(fixture.given(assigned(COLLEAGUE), assignmentAccepted()).when(accept(COLLEAGUE)));
    }

    @Test
    void nobodyElseAcceptsAnAssignment() {
        refuses(assignedTo(COLLEAGUE).when(accept(STRANGER)), AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO);
    }

    @Test
    void whatWasNotOfferedIsNotAccepted() {
        refuses(held().when(accept(COLLEAGUE)), A_CHARGE_IS_OFFERED_BEFORE_IT_IS_ACCEPTED);
    }

    @Test
    void theAssigneeDeclines() {
        assignedTo(COLLEAGUE)
                .when(new DeclineCharge(IDEA, COLLEAGUE, NOW))
                .expectEvents(new AssignmentDeclined(IDEA, CAMPAIGN, COLLEAGUE, NOW));
    }

    @Test
    void decliningTwiceChangesNothing() {
        silent(fixture.given(assigned(COLLEAGUE), new AssignmentDeclined(IDEA, CAMPAIGN, COLLEAGUE, NOW))
                .when(new DeclineCharge(IDEA, COLLEAGUE, NOW)));
    }

    @Test
    void nobodyElseDeclinesAnAssignment() {
        refuses(
                assignedTo(COLLEAGUE).when(new DeclineCharge(IDEA, STRANGER, NOW)),
                AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO);
    }

    @Test
    void aDeclinedAssignmentLeavesTheIdeaToTheNext() {
        fixture.given(assigned(COLLEAGUE), new AssignmentDeclined(IDEA, CAMPAIGN, COLLEAGUE, NOW))
                .when(claim(HOLDER, UNTIL))
                .expectEvents(claimed());
    }

    @Test
    void theHolderRenewsTheLease() {
        held().when(new RenewLease(IDEA, HOLDER, LONGER, NOW))
                .expectEvents(new LeaseRenewed(IDEA, CAMPAIGN, HOLDER, LONGER, NOW));
    }

    @Test
    void renewingToTheSameDayChangesNothing() {
        silent(held().when(new RenewLease(IDEA, HOLDER, UNTIL, NOW)));
    }

    @Test
    void aLeaseIsNotRenewedForMoreThanAYear() {
        refuses(
                held().when(new RenewLease(IDEA, HOLDER, NOW.plus(Duration.ofDays(367)), NOW)),
                A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR);
    }

    @Test
    void nobodyElseRenewsTheLease() {
        refuses(held().when(new RenewLease(IDEA, STRANGER, LONGER, NOW)), ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE);
    }

    @Test
    void theHolderNotesProgress() {
        held().when(new NoteProgress(IDEA, HOLDER, NOTE, NOW))
                .expectEvents(new ProgressNoted(IDEA, CAMPAIGN, HOLDER, NOTE, NOW));
    }

    @Test
    void theSameNoteAgainChangesNothing() {
        silent(fixture.given(claimed(), new ProgressNoted(IDEA, CAMPAIGN, HOLDER, NOTE, NOW))
                .when(new NoteProgress(IDEA, HOLDER, NOTE, NOW)));
    }

    @Test
    void nobodyElseNotesProgress() {
        refuses(held().when(new NoteProgress(IDEA, STRANGER, NOTE, NOW)), ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE);
    }

    @Test
    void theHolderAsksForHelp() {
        held().when(new AskForHelp(IDEA, HOLDER, HELP, NOW))
                .expectEvents(new HelpAsked(IDEA, CAMPAIGN, HOLDER, HELP, NOW));
    }

    @Test
    void askingForTheSameHelpAgainChangesNothing() {
        silent(fixture.given(claimed(), new HelpAsked(IDEA, CAMPAIGN, HOLDER, HELP, NOW))
                .when(new AskForHelp(IDEA, HOLDER, HELP, NOW)));
    }

    @Test
    void theHolderOffersItToAColleague() {
        held().when(offer(COLLEAGUE, 1)).expectEvents(offered());
    }

    @Test
    void offeringItTwiceChangesNothing() {
        silent(fixture.given(claimed(), offered()).when(offer(COLLEAGUE, 1)));
    }

    @Test
    void offeringAChargeThatHasChangedSinceIsRefused() {
        refuses(held().when(offer(COLLEAGUE, 0)), A_CHARGE_IS_AS_YOU_SAW_IT);
    }

    @Test
    void offeringItToOneselfIsRefused() {
        refuses(held().when(offer(HOLDER, 1)), A_HANDOVER_GOES_TO_SOMEBODY_ELSE);
    }

    @Test
    void theColleagueTakesItOver() {
        fixture.given(claimed(), offered())
                .when(accept(COLLEAGUE))
                .expectEvents(new HandoverAccepted(IDEA, CAMPAIGN, HOLDER, COLLEAGUE, UNIT, UNTIL, NOW));
    }

    @Test
    void theColleagueDoesNotTakeItOver() {
        fixture.given(claimed(), offered())
                .when(new DeclineCharge(IDEA, COLLEAGUE, NOW))
                .expectEvents(new HandoverDeclined(IDEA, CAMPAIGN, HOLDER, COLLEAGUE, NOW));
    }

    @Test
    void theHolderKeepsItUntilItIsTakenOver() {
        fixture.given(claimed(), offered(), new HandoverDeclined(IDEA, CAMPAIGN, HOLDER, COLLEAGUE, NOW))
                .when(new NoteProgress(IDEA, HOLDER, NOTE, NOW))
                .expectEvents(new ProgressNoted(IDEA, CAMPAIGN, HOLDER, NOTE, NOW));
    }

    @Test
    void whoHandedItOverNoLongerSpeaksForIt() {
        refuses(
                fixture.given(
                                claimed(),
                                offered(),
                                new HandoverAccepted(IDEA, CAMPAIGN, HOLDER, COLLEAGUE, UNIT, UNTIL, NOW))
                        .when(new ReleaseCharge(IDEA, HOLDER, NOW)),
                ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE);
    }

    @Test
    void theHolderReleasesIt() {
        held().when(new ReleaseCharge(IDEA, HOLDER, NOW)).expectEvents(released());
    }

    @Test
    void releasingItTwiceChangesNothing() {
        silent(fixture.given(claimed(), released()).when(new ReleaseCharge(IDEA, HOLDER, NOW)));
    }

    @Test
    void nobodyElseReleasesIt() {
        refuses(held().when(new ReleaseCharge(IDEA, STRANGER, NOW)), ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE);
    }

    @Test
    void onceReleasedItIsClaimedAgain() {
        fixture.given(claimed(), released()).when(claim(HOLDER, UNTIL)).expectEvents(claimed());
    }

    @Test
    void theHolderCompletesIt() {
        held().when(new CompleteCharge(IDEA, HOLDER, EFFECT, NOW)).expectEvents(completed());
    }

    @Test
    void completingItTwiceChangesNothing() {
        silent(fixture.given(claimed(), completed()).when(new CompleteCharge(IDEA, HOLDER, EFFECT, NOW)));
    }

    @Test
    void onceCompletedItIsNotClaimed() {
        refuses(fixture.given(claimed(), completed()).when(claim(COLLEAGUE, UNTIL)), A_COMPLETED_CHARGE_IS_DONE);
    }

    @Test
    void onceCompletedItIsNotCompletedOtherwise() {
        refuses(
                fixture.given(claimed(), completed())
                        .when(new CompleteCharge(IDEA, HOLDER, sealed("another effect"), NOW)),
                A_COMPLETED_CHARGE_IS_DONE);
    }

    @Test
    void aLeaseThatRanOutIsReleased() {
        held().when(new ExpireLease(IDEA, UNTIL)).expectEvents(new LeaseExpired(IDEA, CAMPAIGN, HOLDER, UNTIL, UNTIL));
    }

    @Test
    void anAssignmentThatNobodyAnsweredRunsOut() {
        assignedTo(COLLEAGUE)
                .when(new ExpireLease(IDEA, UNTIL))
                .expectEvents(new LeaseExpired(IDEA, CAMPAIGN, COLLEAGUE, UNTIL, UNTIL));
    }

    @Test
    void aLeaseThatStillRunsIsLeftAlone() {
        silent(held().when(new ExpireLease(IDEA, UNTIL.minusMillis(1))));
    }

    @Test
    void aLeaseRunsOutOnce() {
        silent(fixture.given(claimed(), new LeaseExpired(IDEA, CAMPAIGN, HOLDER, UNTIL, UNTIL))
                .when(new ExpireLease(IDEA, LONGER)));
    }

    @Test
    void itEndsWithItsIdea() {
        held().when(new EndCharge(IDEA, CAMPAIGN, NOW)).expectEvents(ended(HOLDER));
    }

    @Test
    void itEndsWithItsIdeaEvenWhenNobodyHeldIt() {
        untouched().when(new EndCharge(IDEA, CAMPAIGN, NOW)).expectEvents(ended(null));
    }

    @Test
    void itEndsOnce() {
        silent(fixture.given(claimed(), ended(HOLDER)).when(new EndCharge(IDEA, CAMPAIGN, NOW)));
    }

    @Test
    void whatIsDoneStaysDone() {
        silent(fixture.given(claimed(), completed()).when(new EndCharge(IDEA, CAMPAIGN, NOW)));
    }

    @Test
    void onceEndedNobodySpeaksForIt() {
        refuses(
                fixture.given(claimed(), ended(HOLDER)).when(new NoteProgress(IDEA, HOLDER, NOTE, NOW)),
                ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF);
    }

    @Test
    void itsWriterErasesANote() {
        fixture.given(claimed(), new ProgressNoted(IDEA, CAMPAIGN, HOLDER, NOTE, NOW), released())
                .when(new EraseNote(IDEA, NOTE.key(), HOLDER, false, NOW))
                .expectEvents(new NoteErased(IDEA, CAMPAIGN, NOTE.key(), HOLDER, NOW));
    }

    @Test
    void aStewardErasesAnEffect() {
        fixture.given(claimed(), completed())
                .when(new EraseNote(IDEA, EFFECT.key(), STRANGER, true, NOW))
                .expectEvents(new NoteErased(IDEA, CAMPAIGN, EFFECT.key(), STRANGER, NOW));
    }

    @Test
    void erasingANoteTwiceChangesNothing() {
        silent(fixture.given(
                        claimed(),
                        new ProgressNoted(IDEA, CAMPAIGN, HOLDER, NOTE, NOW),
                        new NoteErased(IDEA, CAMPAIGN, NOTE.key(), HOLDER, NOW))
                .when(new EraseNote(IDEA, NOTE.key(), HOLDER, false, NOW)));
    }

    @Test
    void nobodyElseErasesANote() {
        refuses(
                fixture.given(claimed(), new HelpAsked(IDEA, CAMPAIGN, HOLDER, HELP, NOW))
                        .when(new EraseNote(IDEA, HELP.key(), STRANGER, false, NOW)),
                A_NOTE_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD);
    }

    private TestExecutor<Charge> untouched() {
        return fixture.givenNoPriorActivity();
    }

    private TestExecutor<Charge> held() {
        return fixture.given(claimed());
    }

    private TestExecutor<Charge> assignedTo(AgentId agent) {
        return fixture.given(assigned(agent));
    }

    private static void refuses(ResultValidator<Charge> result, Rule rule) {
        result.expectException(RuleViolated.class).expectExceptionMessage(rule.slug());
    }

    private static void silent(ResultValidator<Charge> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static ClaimCharge claim(AgentId by, Instant until) {
        return new ClaimCharge(IDEA, OPEN, by, UNIT, until, NOW);
    }

    private static ChargeClaimed claimed() {
        return new ChargeClaimed(IDEA, CAMPAIGN, 42, HOLDER, UNIT, UNTIL, NOW);
    }

    private static AssignCharge assign(AgentId to, long expected) {
        return new AssignCharge(IDEA, expected, OPEN, MANAGER, to, UNIT, UNTIL, NOW);
    }

    private static ChargeAssigned assigned(AgentId to) {
        return new ChargeAssigned(IDEA, CAMPAIGN, 42, MANAGER, to, UNIT, UNTIL, NOW);
    }

    private static AcceptCharge accept(AgentId by) {
        return new AcceptCharge(IDEA, by, UNIT, NOW);
    }

    private static AssignmentAccepted assignmentAccepted() {
        return new AssignmentAccepted(IDEA, CAMPAIGN, COLLEAGUE, UNIT, UNTIL, NOW);
    }

    private static OfferHandover offer(AgentId to, long expected) {
        return new OfferHandover(IDEA, expected, HOLDER, to, UNIT, NOW);
    }

    private static HandoverOffered offered() {
        return new HandoverOffered(IDEA, CAMPAIGN, HOLDER, COLLEAGUE, UNIT, NOW);
    }

    private static ChargeReleased released() {
        return new ChargeReleased(IDEA, CAMPAIGN, HOLDER, NOW);
    }

    private static ChargeCompleted completed() {
        return new ChargeCompleted(IDEA, CAMPAIGN, HOLDER, EFFECT, NOW);
    }

    private static ChargeEnded ended(@Nullable AgentId holder) {
        return new ChargeEnded(IDEA, CAMPAIGN, holder, NOW);
    }

    private static SealedText sealed(String name) {
        return new SealedText(UUID.nameUUIDFromBytes(name.getBytes()), name);
    }
}
