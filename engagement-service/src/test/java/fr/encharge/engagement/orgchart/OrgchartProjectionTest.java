package fr.encharge.engagement.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.engagement.membership.MemberId;
import fr.encharge.engagement.membership.MembershipEvent.DepartureMoved;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.MembershipEvent.MemberLeft;
import fr.encharge.engagement.membership.MembershipEvent.MemberMoved;
import fr.encharge.engagement.membership.MembershipEvent.RolesChanged;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.membership.Stay;
import fr.encharge.engagement.membership.Stays;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitEvent.UnitClosed;
import fr.encharge.engagement.unit.UnitEvent.UnitMoved;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitEvent.UnitRenamed;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.view.ViewFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrgchartProjectionTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AuthorityId OTHER_TOWN = new AuthorityId("rochevive");
    private static final UnitCode HR_CODE = new UnitCode("DRH");
    private static final UnitCode ROADS_CODE = new UnitCode("VOIRIE");
    private static final UnitId HR = UnitId.of(TOWN, HR_CODE);
    private static final UnitId ROADS = UnitId.of(TOWN, ROADS_CODE);
    private static final AgentId LEA = new AgentId("a-lea");
    private static final AgentId BOB = new AgentId("a-bob");
    private static final MemberId LEAS = MemberId.of(TOWN, LEA);
    private static final Roles PLAIN = Roles.of(Role.AGENT);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
    private static final LocalDate END_OF_MAY = LocalDate.parse("2024-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final LocalDate END_OF_YEAR = LocalDate.parse("2024-12-31");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");

    private final ViewFixture fixture = Charts.fixture();
    private final Orgchart orgchart = Charts.of(fixture);
    private final MemberJoined leaJoined = new MemberJoined(LEAS, LEA, HR, PLAIN, JANUARY, NOW);

    @BeforeEach
    void open() {
        fixture.given(
                "fontbrune",
                new UnitOpened(ROADS, ROADS_CODE, new UnitLabel("Voirie"), HR, NOW),
                new UnitOpened(HR, HR_CODE, new UnitLabel("Ressources humaines"), null, NOW));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void unitsAreShownByCodeAsTheyAre() {
        fixture.given(
                "fontbrune",
                new UnitRenamed(HR, HR_CODE, null, new UnitLabel("Talents"), NOW),
                new UnitMoved(ROADS, ROADS_CODE, null, NOW),
                new UnitClosed(ROADS, ROADS_CODE, null, 0, 3, NOW));
        Headcount nobody = new Headcount(Map.of());
        assertThat(orgchart.units(TOWN))
                .containsExactly(
                        new UnitCard(HR, HR_CODE, new UnitLabel("Talents"), null, false, nobody),
                        new UnitCard(ROADS, ROADS_CODE, new UnitLabel("Voirie"), null, true, nobody));
    }

    @Test
    void aHeadcountFollowsWhoeverComesMovesAndLeaves() {
        fixture.given(
                "fontbrune",
                leaJoined,
                new MemberJoined(MemberId.of(TOWN, BOB), BOB, HR, PLAIN, JANUARY, NOW),
                new MemberMoved(LEAS, LEA, HR, JANUARY, ROADS, JUNE, NOW),
                new MemberLeft(LEAS, LEA, ROADS, JUNE, END_OF_YEAR, NOW));
        assertThat(headcounts(HR, JANUARY.minusDays(1), JANUARY, END_OF_MAY, JUNE))
                .containsExactly(0, 2, 2, 1);
        assertThat(headcounts(ROADS, END_OF_MAY, JUNE, END_OF_YEAR, NEW_YEAR)).containsExactly(0, 1, 1, 0);
    }

    @Test
    void aMovedDepartureMovesTheHeadcount() {
        fixture.given(
                "fontbrune",
                leaJoined,
                new MemberLeft(LEAS, LEA, HR, JANUARY, END_OF_MAY, NOW),
                new DepartureMoved(LEAS, LEA, HR, JANUARY, END_OF_MAY, END_OF_YEAR, NOW));
        assertThat(headcounts(HR, END_OF_MAY, JUNE, END_OF_YEAR, NEW_YEAR)).containsExactly(1, 1, 1, 0);
    }

    @Test
    void whoeverIsBackTheNextDayWasNeverGone() {
        fixture.given(
                "fontbrune",
                leaJoined,
                new MemberLeft(LEAS, LEA, HR, JANUARY, END_OF_MAY, NOW),
                new MemberJoined(LEAS, LEA, HR, PLAIN, JUNE, NOW));
        assertThat(headcounts(HR, END_OF_MAY, JUNE)).containsExactly(1, 1);
    }

    @Test
    void theStaysAndRolesOfAnAgentAreKnown() {
        fixture.given(
                "fontbrune",
                leaJoined,
                new MemberMoved(LEAS, LEA, HR, JANUARY, ROADS, JUNE, NOW),
                new MemberLeft(LEAS, LEA, ROADS, JUNE, END_OF_YEAR, NOW),
                new RolesChanged(LEAS, LEA, Roles.of(Role.MANAGER), NOW));
        Stays stays = new Stays(List.of(new Stay(HR, JANUARY, END_OF_MAY), new Stay(ROADS, JUNE, END_OF_YEAR)));
        assertThat(orgchart.members(TOWN, List.of(LEA, BOB)))
                .isEqualTo(Map.of(LEA, new MemberCard(LEA, stays, Roles.of(Role.MANAGER))));
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        fixture.failingOnce().given("fontbrune", leaJoined, new MemberMoved(LEAS, LEA, HR, JANUARY, ROADS, JUNE, NOW));
        assertThat(headcounts(HR, JANUARY, JUNE)).containsExactly(1, 0);
        assertThat(headcounts(ROADS, JANUARY, JUNE)).containsExactly(0, 1);
    }

    @Test
    void anotherAuthoritySeesNothing() {
        fixture.given("fontbrune", leaJoined);
        assertThat(orgchart.units(OTHER_TOWN)).isEmpty();
        assertThat(orgchart.unit(OTHER_TOWN, HR)).isEmpty();
        assertThat(orgchart.members(OTHER_TOWN, List.of(LEA))).isEmpty();
    }

    private List<Integer> headcounts(UnitId unit, LocalDate... days) {
        Headcount headcount = orgchart.unit(TOWN, unit).orElseThrow().headcount();
        return List.of(days).stream().map(headcount::on).toList();
    }
}
