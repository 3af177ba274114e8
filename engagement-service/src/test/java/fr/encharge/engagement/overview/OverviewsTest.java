package fr.encharge.engagement.overview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.encharge.engagement.membership.MemberId;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.messaging.BallotChanged;
import fr.encharge.engagement.messaging.CampaignMessage.CampaignOpened;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeAccepted;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeClaimed;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeCompleted;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeHandedOver;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeReleased;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaAnswered;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaProposed;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaWithdrawn;
import fr.encharge.engagement.messaging.IdeaMessage.Verdict;
import fr.encharge.engagement.orgchart.Charts;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.RuleViolated;
import fr.encharge.platform.view.ViewFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverviewsTest {

    private static final String TOWN = "fontbrune";
    private static final AuthorityId AUTHORITY = new AuthorityId(TOWN);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Period NOVEMBER = new Period(LocalDate.parse("2026-11-02"), TODAY);
    private static final UnitId HR = unitId("DRH");
    private static final String CAMPAIGN = "campaign-1";
    private static final String BOX = "campaign-box";

    private final ViewFixture fixture = ViewFixture.of(OverviewProjection.view());
    private final ViewFixture chart = Charts.fixture();
    private final Overviews overviews = new Overviews(fixture.views(), Charts.of(chart));

    @AfterEach
    void close() {
        fixture.close();
        chart.close();
    }

    @Test
    void inAnEmptyTownNothingIsMissing() {
        Overview overview = overview(true);
        assertThat(overview.totals()).isEqualTo(new Overview.Counts(0, 0, 0, 0, 0, 0));
        assertThat(overview.funnel()).containsOnlyKeys(Step.values()).containsEntry(Step.PROPOSED, 0);
        assertThat(overview.weeks())
                .extracting(Overview.WeekRow::week)
                .containsExactly("2026-W45", "2026-W46", "2026-W47", "2026-W48");
        assertThat(overview.waiting()).isEmpty();
        assertThat(overview.units()).isNotNull();
    }

    @Test
    void anIdeaIsFollowedFromItsProposalToItsEffect() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        propose("idea-2", "2026-11-03T09:00:00Z");
        vote(1, "idea-1", null, "for", "2026-11-04T09:00:00Z");
        answer("idea-1", Verdict.ACCEPTED, "2026-11-05T09:00:00Z");
        charges(new ChargeClaimed("idea-1", CAMPAIGN, "a-lea", null, at("2026-11-06T09:00:00Z")));
        charges(new ChargeCompleted("idea-1", CAMPAIGN, at("2026-11-16T09:00:00Z")));
        Overview overview = overview(false);
        assertThat(overview.funnel())
                .isEqualTo(
                        Map.of(Step.PROPOSED, 2, Step.SUPPORTED, 1, Step.ANSWERED, 1, Step.IN_CHARGE, 1, Step.DONE, 1));
        assertThat(overview.delays())
                .containsExactly(
                        new Overview.Delay(Step.PROPOSED, Step.SUPPORTED, 1, 2.0, 2.0),
                        new Overview.Delay(Step.PROPOSED, Step.ANSWERED, 1, 3.0, 3.0),
                        new Overview.Delay(Step.PROPOSED, Step.IN_CHARGE, 1, 4.0, 4.0),
                        new Overview.Delay(Step.IN_CHARGE, Step.DONE, 1, 10.0, 10.0));
        assertThat(overview.totals()).isEqualTo(new Overview.Counts(2, 1, 0, 1, 1, 1));
        assertThat(overview.weeks())
                .extracting(Overview.WeekRow::counts)
                .startsWith(new Overview.Counts(2, 1, 0, 1, 1, 0))
                .contains(new Overview.Counts(0, 0, 0, 0, 0, 1));
    }

    @Test
    void theFirstSupportCountsInWhateverOrderItIsHeardOf() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        ballots(1, ballot("ballot-1", CAMPAIGN, "idea-1", null, "for", null, "2026-11-09T09:00:00Z"));
        ballots(2, ballot("ballot-2", CAMPAIGN, "idea-1", null, "for", null, "2026-11-04T09:00:00Z"));
        assertThat(overview(false).delays()).contains(new Overview.Delay(Step.PROPOSED, Step.SUPPORTED, 1, 2.0, 2.0));
    }

    @Test
    void votesBeforeTheIdeaIsHeardOfAreKept() {
        vote(1, "idea-1", null, "for", "2026-11-04T09:00:00Z");
        assertThat(overview(false).waiting()).isEmpty();
        propose("idea-1", "2026-11-02T09:00:00Z");
        assertThat(overview(false).waiting()).containsExactly(new Overview.Waiting("idea-1", CAMPAIGN, 1));
    }

    @Test
    void aVoteAgainstIsAVoteButNoSupport() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        vote(1, "idea-1", null, "against", "2026-11-04T09:00:00Z");
        assertThat(overview(false).totals().votes()).isEqualTo(1);
        assertThat(overview(false).funnel()).containsEntry(Step.SUPPORTED, 0);
        assertThat(overview(false).waiting()).isEmpty();
    }

    @Test
    void aChangedVoteIsNoOtherVoteAndAWithdrawnOneIsCounted() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        vote(1, "idea-1", null, "for", "2026-11-04T09:00:00Z");
        vote(1, "idea-1", "for", "mixed", "2026-11-05T09:00:00Z");
        vote(1, "idea-1", "mixed", null, "2026-11-06T09:00:00Z");
        assertThat(overview(false).totals()).isEqualTo(new Overview.Counts(1, 1, 1, 0, 0, 0));
    }

    @Test
    void popularIdeasWaitWhileTheyAreOpenAndNobodyHoldsThem() {
        for (int i = 1; i <= 5; i++) {
            propose("idea-" + i, "2026-11-02T09:00:00Z");
            for (int voter = 0; voter < i; voter++) {
                vote(voter, "idea-" + i, null, "for", "2026-11-04T09:00:00Z");
            }
        }
        charges(new ChargeClaimed("idea-1", CAMPAIGN, "a-lea", null, at("2026-11-06T09:00:00Z")));
        charges(new ChargeClaimed("idea-2", CAMPAIGN, "a-lea", null, at("2026-11-06T09:00:00Z")));
        charges(new ChargeReleased("idea-2", CAMPAIGN, at("2026-11-07T09:00:00Z")));
        ideas(new IdeaWithdrawn("idea-3", CAMPAIGN, at("2026-11-07T09:00:00Z")));
        answer("idea-4", Verdict.DECLINED, "2026-11-07T09:00:00Z");
        assertThat(overview(false).waiting())
                .containsExactly(
                        new Overview.Waiting("idea-5", CAMPAIGN, 5), new Overview.Waiting("idea-2", CAMPAIGN, 2));
    }

    @Test
    void aHandoverIsNoOtherCharge() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        charges(new ChargeAccepted("idea-1", CAMPAIGN, "a-lea", null, at("2026-11-06T09:00:00Z")));
        charges(new ChargeHandedOver("idea-1", CAMPAIGN, "a-bob", null, at("2026-11-09T09:00:00Z")));
        assertThat(overview(false).totals().charges()).isEqualTo(1);
        assertThat(overview(false).delays()).contains(new Overview.Delay(Step.PROPOSED, Step.IN_CHARGE, 1, 4.0, 4.0));
    }

    @Test
    void participantsAreExactInACampaignAndALowerBoundOverAll() {
        fixture.givenMessages(
                "ideas.campaigns", 0, TOWN, new CampaignOpened(CAMPAIGN, "rentree", false, at("2026-11-01T09:00:00Z")));
        for (int voter = 0; voter < 3; voter++) {
            vote(voter, "idea-1", null, "for", "2026-11-04T09:00:00Z");
            vote(voter, "idea-2", null, "for", "2026-11-12T09:00:00Z");
        }
        ballots(0, ballot("ballot-box-1", BOX, "idea-9", null, "for", HR, "2026-11-12T09:00:00Z"));
        assertThat(overview(false).participants())
                .isEqualTo(new Overview.Participants(
                        LocalDate.parse("2026-11-02"),
                        LocalDate.parse("2026-11-29"),
                        4,
                        3,
                        List.of(new Overview.Campaign(CAMPAIGN, "rentree", 3), new Overview.Campaign(BOX, null, 1))));
    }

    @Test
    void daysAreThoseOfParis() {
        propose("idea-1", "2026-11-01T22:59:59Z");
        propose("idea-2", "2026-11-01T23:00:00Z");
        assertThat(overview(false).totals().ideas()).isEqualTo(1);
        assertThat(overview(false).funnel()).containsEntry(Step.PROPOSED, 1);
    }

    @Test
    void unitsAreShownForWholeWeeksAndByRoleOnly() {
        staff(HR, "DRH", 10);
        staff(unitId("CABINET"), "CABINET", 4);
        staff(unitId("VOIRIE"), "VOIRIE", 20);
        for (int voter = 0; voter < 6; voter++) {
            voteOf(HR, voter, "2026-11-04T09:00:00Z");
            voteOf(unitId("VOIRIE"), 100 + voter, "2026-11-04T09:00:00Z");
            voteOf(unitId("VOIRIE"), 200 + voter, "2026-11-24T09:00:00Z");
        }
        voteOf(unitId("CABINET"), 300, "2026-11-04T09:00:00Z");
        ideas(new IdeaProposed("idea-1", CAMPAIGN, "a-lea", HR.value(), at("2026-11-04T09:00:00Z")));
        Overview.Units units = requireNonNull(overview(true).units());
        assertThat(units.to()).isEqualTo("2026-11-22");
        assertThat(units.rows())
                .extracting(Overview.UnitRow::label, Overview.UnitRow::hidden, Overview.UnitRow::contributors)
                .containsExactly(tuple("CABINET", true, null), tuple("DRH", true, null), tuple("VOIRIE", false, 6L));
        assertThat(overview(false).units()).isNull();
        assertThat(overview(false).unitsWithheld()).isEqualTo(Overview.Withheld.YOUR_ROLE);
        Overview today = overviews.of(AUTHORITY, new Period(TODAY, TODAY), TODAY, true);
        assertThat(today.unitsWithheld()).isEqualTo(Overview.Withheld.NO_WHOLE_WEEK_THAT_IS_OVER);
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        fixture.failingOnce()
                .givenMessages(
                        "voting.ballots",
                        0,
                        TOWN,
                        ballot("ballot-1", CAMPAIGN, "idea-1", null, "for", HR, "2026-11-04T09:00:00Z"),
                        ballot("ballot-2", CAMPAIGN, "idea-1", null, "for", HR, "2026-11-04T10:00:00Z"),
                        ballot("ballot-2", CAMPAIGN, "idea-1", "for", null, HR, "2026-11-04T11:00:00Z"));
        propose("idea-1", "2026-11-02T09:00:00Z");
        assertThat(overview(false).totals()).isEqualTo(new Overview.Counts(1, 2, 1, 0, 0, 0));
        assertThat(overview(false).waiting()).containsExactly(new Overview.Waiting("idea-1", CAMPAIGN, 1));
        assertThat(overview(false).participants().participations()).isEqualTo(2);
    }

    @Test
    void anotherAuthoritySeesNothing() {
        propose("idea-1", "2026-11-02T09:00:00Z");
        vote(1, "idea-1", null, "for", "2026-11-04T09:00:00Z");
        Overview elsewhere = overviews.of(new AuthorityId("rochevive"), NOVEMBER, TODAY, true);
        assertThat(elsewhere.totals()).isEqualTo(new Overview.Counts(0, 0, 0, 0, 0, 0));
        assertThat(elsewhere.waiting()).isEmpty();
        assertThat(elsewhere.participants().campaigns()).isEmpty();
    }

    @Test
    void aPeriodThatHoldsTooMuchIsRefused() {
        for (int i = 0; i < 3; i++) {
            propose("idea-" + i, "2026-11-02T09:00:00Z");
        }
        Ordered three = new Ordered(fixture.documents(OverviewProjection.IDEAS, TOWN), "proposed", 3);
        three.forEachOf(NOVEMBER, idea -> {});
        Ordered two = new Ordered(fixture.documents(OverviewProjection.IDEAS, TOWN), "proposed", 2);
        assertThatThrownBy(() -> two.forEachOf(NOVEMBER, idea -> {})).isInstanceOf(RuleViolated.class);
    }

    @Test
    void moreThanAPageIsReadWhole() {
        Object[] many = new Object[1_500];
        for (int i = 0; i < many.length; i++) {
            many[i] = new IdeaProposed("idea-" + i, CAMPAIGN, "a-lea", null, at("2026-11-02T09:00:00Z"));
        }
        fixture.givenMessages("ideas.ideas", 0, TOWN, many);
        assertThat(overview(false).funnel()).containsEntry(Step.PROPOSED, 1_500);
    }

    private Overview overview(boolean withUnits) {
        return overviews.of(AUTHORITY, NOVEMBER, TODAY, withUnits);
    }

    private void propose(String idea, String at) {
        ideas(new IdeaProposed(idea, CAMPAIGN, "a-lea", null, at(at)));
    }

    private void answer(String idea, Verdict verdict, String at) {
        ideas(new IdeaAnswered(idea, CAMPAIGN, verdict, at(at)));
    }

    private void vote(int voter, String idea, @Nullable String replaced, @Nullable String choice, String at) {
        ballots(0, ballot("ballot-" + voter, CAMPAIGN, idea, replaced, choice, null, at));
    }

    private void voteOf(UnitId unit, int voter, String at) {
        ballots(0, ballot("ballot-" + voter, CAMPAIGN, "idea-1", null, "for", unit, at));
    }

    private static BallotChanged ballot(
            String ballot,
            String campaign,
            String idea,
            @Nullable String replaced,
            @Nullable String choice,
            @Nullable UnitId unit,
            String at) {
        return new BallotChanged(ballot, campaign, idea, choice, replaced, unit == null ? null : unit.value(), at(at));
    }

    private void ideas(Object message) {
        fixture.givenMessages("ideas.ideas", 1, TOWN, message);
    }

    private void charges(Object message) {
        fixture.givenMessages("ideas.charges", 1, TOWN, message);
    }

    private void ballots(int partition, BallotChanged message) {
        fixture.givenMessages("voting.ballots", partition, TOWN, message);
    }

    private void staff(UnitId unit, String code, int people) {
        Instant longAgo = at("2020-01-01T09:00:00Z");
        chart.given(TOWN, new UnitOpened(unit, new UnitCode(code), new UnitLabel(code), null, longAgo));
        for (int i = 0; i < people; i++) {
            AgentId agent = new AgentId(code + "-" + i);
            MemberId member = MemberId.of(AUTHORITY, agent);
            LocalDate from = LocalDate.parse("2020-01-01");
            chart.given(TOWN, new MemberJoined(member, agent, unit, Roles.of(Role.AGENT), from, longAgo));
        }
    }

    private static UnitId unitId(String code) {
        return UnitId.of(AUTHORITY, new UnitCode(code));
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}
