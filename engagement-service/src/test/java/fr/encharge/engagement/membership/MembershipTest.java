package fr.encharge.engagement.membership;

import static fr.encharge.engagement.membership.MembershipRule.AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME;
import static fr.encharge.engagement.membership.MembershipRule.A_MEMBER_MOVES_TO_ANOTHER_UNIT;
import static fr.encharge.engagement.membership.MembershipRule.A_STAY_LASTS_AT_LEAST_A_DAY;
import static fr.encharge.engagement.membership.MembershipRule.ONLY_A_MEMBER_MOVES_OR_LEAVES;
import static fr.encharge.engagement.membership.MembershipRule.ONLY_THE_LAST_DEPARTURE_MOVES;

import fr.encharge.engagement.membership.MembershipCommand.ChangeRoles;
import fr.encharge.engagement.membership.MembershipCommand.JoinUnit;
import fr.encharge.engagement.membership.MembershipCommand.LeaveUnit;
import fr.encharge.engagement.membership.MembershipCommand.MoveDeparture;
import fr.encharge.engagement.membership.MembershipCommand.MoveToUnit;
import fr.encharge.engagement.membership.MembershipEvent.DepartureMoved;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.MembershipEvent.MemberLeft;
import fr.encharge.engagement.membership.MembershipEvent.MemberMoved;
import fr.encharge.engagement.membership.MembershipEvent.RolesChanged;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.RuleViolated;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AgentId LEA = new AgentId("a-lea");
    private static final MemberId ID = MemberId.of(TOWN, LEA);
    private static final UnitId HR = UnitId.of(TOWN, new UnitCode("DRH"));
    private static final UnitId ROADS = UnitId.of(TOWN, new UnitCode("VOIRIE"));
    private static final Roles PLAIN = Roles.of(Role.AGENT);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final LocalDate END_OF_MAY = LocalDate.parse("2024-05-31");
    private static final LocalDate END_OF_YEAR = LocalDate.parse("2024-12-31");

    private final AggregateTestFixture<Membership> membership = new AggregateTestFixture<>(Membership.class);
    private final MemberJoined joined = new MemberJoined(ID, LEA, HR, PLAIN, JANUARY, NOW);
    private final MemberMoved moved = new MemberMoved(ID, LEA, HR, JANUARY, ROADS, JUNE, NOW);
    private final MemberLeft left = new MemberLeft(ID, LEA, HR, JANUARY, END_OF_MAY, NOW);

    @Test
    void anAgentJoinsAUnit() {
        membership
                .givenNoPriorActivity()
                .when(new JoinUnit(ID, LEA, HR, PLAIN, JANUARY, NOW))
                .expectEvents(joined);
    }

    @Test
    void joiningTwiceChangesNothing() {
        membership
                .given(joined)
                .when(new JoinUnit(ID, LEA, HR, PLAIN, JANUARY, NOW))
                .expectNoEvents();
    }

    @Test
    void joiningAgainAsLongAgoChangesNothing() {
        membership
                .given(joined, moved)
                .when(new JoinUnit(ID, LEA, HR, PLAIN, JANUARY, NOW))
                .expectNoEvents();
    }

    @Test
    void joiningASecondUnitIsRefused() {
        refused(
                membership.given(joined).when(new JoinUnit(ID, LEA, ROADS, PLAIN, JUNE, NOW)),
                AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME);
    }

    @Test
    void comingBackBeforeTheLastDayIsRefused() {
        refused(
                membership.given(joined, left).when(new JoinUnit(ID, LEA, ROADS, PLAIN, END_OF_MAY, NOW)),
                AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME);
    }

    @Test
    void whoeverHasLeftMayComeBack() {
        membership
                .given(joined, left)
                .when(new JoinUnit(ID, LEA, ROADS, PLAIN, JUNE, NOW))
                .expectEvents(new MemberJoined(ID, LEA, ROADS, PLAIN, JUNE, NOW));
    }

    @Test
    void aMemberMoves() {
        membership.given(joined).when(new MoveToUnit(ID, ROADS, JUNE, NOW)).expectEvents(moved);
    }

    @Test
    void movingTwiceChangesNothing() {
        membership
                .given(joined, moved)
                .when(new MoveToUnit(ID, ROADS, JUNE, NOW))
                .expectNoEvents();
    }

    @Test
    void movingAfterLeavingIsRefused() {
        refused(
                membership.given(joined, left).when(new MoveToUnit(ID, ROADS, JUNE, NOW)),
                ONLY_A_MEMBER_MOVES_OR_LEAVES);
    }

    @Test
    void movingToTheSameUnitIsRefused() {
        refused(membership.given(joined).when(new MoveToUnit(ID, HR, JUNE, NOW)), A_MEMBER_MOVES_TO_ANOTHER_UNIT);
    }

    @Test
    void movingOnTheDayOfJoiningIsRefused() {
        refused(membership.given(joined).when(new MoveToUnit(ID, ROADS, JANUARY, NOW)), A_STAY_LASTS_AT_LEAST_A_DAY);
    }

    @Test
    void aMemberLeaves() {
        membership.given(joined).when(new LeaveUnit(ID, HR, END_OF_MAY, NOW)).expectEvents(left);
    }

    @Test
    void leavingTwiceChangesNothing() {
        membership
                .given(joined, left)
                .when(new LeaveUnit(ID, HR, END_OF_MAY, NOW))
                .expectNoEvents();
    }

    @Test
    void leavingAUnitThatOneHasMovedFromIsRefused() {
        refused(
                membership.given(joined, moved).when(new LeaveUnit(ID, HR, END_OF_YEAR, NOW)),
                ONLY_A_MEMBER_MOVES_OR_LEAVES);
    }

    @Test
    void leavingBeforeHavingJoinedIsRefused() {
        refused(
                membership.given(joined).when(new LeaveUnit(ID, HR, JANUARY.minusDays(1), NOW)),
                A_STAY_LASTS_AT_LEAST_A_DAY);
    }

    @Test
    void aKnownDepartureMoves() {
        membership
                .given(joined, left)
                .when(new MoveDeparture(ID, HR, END_OF_YEAR, NOW))
                .expectEvents(new DepartureMoved(ID, LEA, HR, JANUARY, END_OF_MAY, END_OF_YEAR, NOW));
    }

    @Test
    void movingADepartureToItsDayChangesNothing() {
        membership
                .given(joined, left)
                .when(new MoveDeparture(ID, HR, END_OF_MAY, NOW))
                .expectNoEvents();
    }

    @Test
    void movingTheDepartureOfAnEarlierStayIsRefused() {
        refused(
                membership.given(joined, moved).when(new MoveDeparture(ID, HR, END_OF_YEAR, NOW)),
                ONLY_THE_LAST_DEPARTURE_MOVES);
    }

    @Test
    void movingADepartureBeforeTheFirstDayIsRefused() {
        refused(
                membership.given(joined, left).when(new MoveDeparture(ID, HR, JANUARY.minusDays(1), NOW)),
                A_STAY_LASTS_AT_LEAST_A_DAY);
    }

    @Test
    void rolesChange() {
        membership
                .given(joined)
                .when(new ChangeRoles(ID, Roles.of(Role.RELAY, Role.MANAGER), NOW))
                .expectEvents(new RolesChanged(ID, LEA, Roles.of(Role.MANAGER, Role.RELAY), NOW));
    }

    @Test
    void changingRolesToThemselvesChangesNothing() {
        membership.given(joined).when(new ChangeRoles(ID, PLAIN, NOW)).expectNoEvents();
    }

    private static void refused(ResultValidator<Membership> result, MembershipRule rule) {
        result.expectException(RuleViolated.class)
                .expectExceptionMessage(rule.slug())
                .expectNoEvents();
    }
}
