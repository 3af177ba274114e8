package fr.encharge.engagement.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.encharge.engagement.membership.MemberId;
import fr.encharge.engagement.membership.MembershipCommand.ChangeRoles;
import fr.encharge.engagement.membership.MembershipCommand.JoinUnit;
import fr.encharge.engagement.membership.MembershipCommand.LeaveUnit;
import fr.encharge.engagement.membership.MembershipCommand.MoveDeparture;
import fr.encharge.engagement.membership.MembershipCommand.MoveToUnit;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.membership.Stays;
import fr.encharge.engagement.roster.Known.KnownMember;
import fr.encharge.engagement.roster.Known.KnownUnit;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitCommand.MoveUnit;
import fr.encharge.engagement.unit.UnitCommand.OpenUnit;
import fr.encharge.engagement.unit.UnitCommand.RenameUnit;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterPlanTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AgentId LEA = new AgentId("a-lea");
    private static final MemberId ID = MemberId.of(TOWN, LEA);
    private static final UnitCode CODE = new UnitCode("DRH");
    private static final UnitId HR = UnitId.of(TOWN, CODE);
    private static final UnitId ROADS = UnitId.of(TOWN, new UnitCode("VOIRIE"));
    private static final UnitId SHUT = UnitId.of(TOWN, new UnitCode("ARCHIVES"));
    private static final UnitLabel LABEL = new UnitLabel("Ressources humaines");
    private static final Roles PLAIN = Roles.of(Role.AGENT);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final LocalDate END_OF_MAY = LocalDate.parse("2024-05-31");
    private static final String HEADER = "agent;name;unit code;unit label;parent;role;from;until\n";

    private static final Known NOTHING = new Known(TOWN, Map.of(), Map.of(), Map.of());
    private static final Map<UnitId, KnownUnit> UNITS = Map.of(
            HR, new KnownUnit(LABEL, null, false),
            ROADS, new KnownUnit(new UnitLabel("Voirie"), HR, false),
            SHUT, new KnownUnit(new UnitLabel("Archives"), null, true));

    @Test
    void aNewFileOpensUnitsAndLetsAgentsJoin() {
        RosterPlan plan = plan(NOTHING, "a-lea;Léa;DRH;Ressources humaines;;agent;2024-01-01;2024-05-31\n");
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.steps())
                .containsExactly(
                        new Step(2, new OpenUnit(HR, CODE, LABEL, null, NOW)),
                        new Step(2, new JoinUnit(ID, LEA, HR, PLAIN, JANUARY, NOW)),
                        new Step(2, new LeaveUnit(ID, HR, END_OF_MAY, NOW)));
        assertThat(plan.names()).isEqualTo(Map.of(LEA, "Léa"));
    }

    @Test
    void whatIsKnownChangesNothing() {
        Known known = new Known(
                TOWN, UNITS, Map.of(LEA, member(Stays.NONE.begin(HR, JANUARY).end(END_OF_MAY))), Map.of(LEA, "Léa"));
        RosterPlan plan = plan(known, "a-lea;Léa;DRH;Ressources humaines;;agent;2024-01-01;2024-05-31\n");
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.names()).isEmpty();
    }

    @Test
    void emptyCellsTakeNothingBack() {
        Known known = known(Stays.NONE.begin(ROADS, JANUARY).end(END_OF_MAY));
        assertThat(plan(known, "a-lea;;VOIRIE;;;;2024-01-01;\n").steps()).isEmpty();
    }

    @Test
    void aUnitIsRenamedAndMoved() {
        assertThat(plan(known(Stays.NONE), ";;VOIRIE;Routes;ARCHIVES;;;\n").steps())
                .containsExactly(
                        new Step(2, new RenameUnit(ROADS, new UnitLabel("Routes"), NOW)),
                        new Step(2, new MoveUnit(ROADS, SHUT, NOW)));
    }

    @Test
    void withoutADayAnAgentJoinsToday() {
        assertThat(plan(known(Stays.NONE), "a-lea;;DRH;;;;;\n").steps())
                .containsExactly(new Step(2, new JoinUnit(ID, LEA, HR, PLAIN, TODAY, NOW)));
    }

    @Test
    void withoutADayAMemberStaysWhereSheIs() {
        assertThat(plan(known(Stays.NONE.begin(HR, JANUARY)), "a-lea;;DRH;;;;;\n")
                        .steps())
                .isEmpty();
    }

    @Test
    void anotherUnitFromALaterDayIsAMove() {
        assertThat(plan(known(Stays.NONE.begin(HR, JANUARY)), "a-lea;;VOIRIE;;;;2024-06-01;\n")
                        .steps())
                .containsExactly(new Step(2, new MoveToUnit(ID, ROADS, JUNE, NOW)));
    }

    @Test
    void linesOfOneAgentAreTakenInTheOrderOfTheirDays() {
        assertThat(plan(known(Stays.NONE), "a-lea;;VOIRIE;;;;2024-06-01;\na-lea;;DRH;;;;2024-01-01;\n")
                        .steps())
                .containsExactly(
                        new Step(3, new JoinUnit(ID, LEA, HR, PLAIN, JANUARY, NOW)),
                        new Step(2, new MoveToUnit(ID, ROADS, JUNE, NOW)));
    }

    @Test
    void aKnownLastDayMoves() {
        Known known = known(Stays.NONE.begin(HR, JANUARY).end(END_OF_MAY));
        assertThat(plan(known, "a-lea;;DRH;;;;2024-01-01;2024-12-31\n").steps())
                .containsExactly(new Step(2, new MoveDeparture(ID, HR, LocalDate.parse("2024-12-31"), NOW)));
    }

    @Test
    void rolesOfAMemberChange() {
        assertThat(plan(known(Stays.NONE.begin(HR, JANUARY)), "a-lea;;DRH;;;relais;;\n")
                        .steps())
                .containsExactly(new Step(2, new ChangeRoles(ID, Roles.of(Role.RELAY), NOW)));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(";;NEW;;;;;\n", 2, Column.UNIT_CODE, Fault.Reason.UNIT_IS_UNKNOWN),
                arguments(";;NEW;New;ELSEWHERE;;;\n", 2, Column.PARENT, Fault.Reason.UNIT_IS_UNKNOWN),
                arguments(
                        ";;DRH;One;;;;\n;;DRH;Two;;;;\n",
                        3,
                        Column.UNIT_LABEL,
                        Fault.Reason.DIFFERS_FROM_AN_EARLIER_LINE),
                arguments(
                        ";;NEW;New;DRH;;;\n;;NEW;;VOIRIE;;;\n",
                        3,
                        Column.PARENT,
                        Fault.Reason.DIFFERS_FROM_AN_EARLIER_LINE),
                arguments(";;DRH;;DRH;;;\n", 2, Column.PARENT, Fault.Reason.PARENTS_FORM_A_LOOP),
                arguments(";;DRH;;VOIRIE;;;\n", 2, Column.PARENT, Fault.Reason.PARENTS_FORM_A_LOOP),
                arguments(";;ARCHIVES;Papiers;;;;\n", 2, Column.UNIT_CODE, Fault.Reason.UNIT_IS_CLOSED),
                arguments("a-bob;;ARCHIVES;;;;;\n", 2, Column.UNIT_CODE, Fault.Reason.UNIT_IS_CLOSED),
                arguments(
                        "a-lea;Léa;DRH;;;;2024-01-01;\na-lea;Lou;VOIRIE;;;;2024-06-01;\n",
                        3,
                        Column.NAME,
                        Fault.Reason.DIFFERS_FROM_AN_EARLIER_LINE),
                arguments(
                        "a-bob;;DRH;;;;2024-01-01;2024-06-01\na-bob;;VOIRIE;;;;2024-06-01;\n",
                        3,
                        Column.FROM,
                        Fault.Reason.OVERLAPS_ANOTHER_LINE),
                arguments(
                        "a-bob;;DRH;;;;2024-01-01;\na-bob;;DRH;;;;2024-01-01;\n",
                        3,
                        Column.FROM,
                        Fault.Reason.OVERLAPS_ANOTHER_LINE),
                arguments(
                        "a-bob;;DRH;;;;;\na-bob;;VOIRIE;;;;2024-06-01;\n",
                        2,
                        Column.FROM,
                        Fault.Reason.VALUE_IS_MISSING),
                arguments("a-lea;;VOIRIE;;;;2024-01-01;\n", 2, Column.FROM, Fault.Reason.CONTRADICTS_THE_DIRECTORY),
                arguments("a-lea;;VOIRIE;;;;2023-01-01;\n", 2, Column.FROM, Fault.Reason.CONTRADICTS_THE_DIRECTORY),
                arguments("a-lea;;DRH;;;;2024-06-01;\n", 2, Column.FROM, Fault.Reason.CONTRADICTS_THE_DIRECTORY));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aContradictionIsReportedWithLineAndColumn(String lines, long line, Column column, Fault.Reason reason) {
        assertThat(plan(known(Stays.NONE.begin(HR, JANUARY)), lines).faults())
                .containsExactly(new Fault(line, column, reason));
    }

    private static Known known(Stays stays) {
        return new Known(TOWN, UNITS, stays.areNone() ? Map.of() : Map.of(LEA, member(stays)), Map.of());
    }

    private static KnownMember member(Stays stays) {
        return new KnownMember(stays, PLAIN);
    }

    private static RosterPlan plan(Known known, String lines) {
        return RosterPlan.of(Roster.read((HEADER + lines).getBytes(StandardCharsets.UTF_8)), known, TODAY, NOW);
    }
}
