package fr.encharge.engagement.unit;

import static fr.encharge.engagement.unit.UnitRule.A_CLOSED_UNIT_STAYS_CLOSED;
import static fr.encharge.engagement.unit.UnitRule.A_CODE_NAMES_ONE_UNIT;
import static fr.encharge.engagement.unit.UnitRule.A_UNIT_IS_NOT_ITS_OWN_PARENT;
import static fr.encharge.engagement.unit.UnitRule.A_UNIT_WITH_MEMBERS_STAYS_OPEN;

import fr.encharge.engagement.unit.UnitCommand.CloseUnit;
import fr.encharge.engagement.unit.UnitCommand.MoveUnit;
import fr.encharge.engagement.unit.UnitCommand.OpenUnit;
import fr.encharge.engagement.unit.UnitCommand.RenameUnit;
import fr.encharge.engagement.unit.UnitEvent.UnitClosed;
import fr.encharge.engagement.unit.UnitEvent.UnitMoved;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitEvent.UnitRenamed;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.RuleViolated;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final UnitCode CODE = new UnitCode("DRH");
    private static final UnitId HR = UnitId.of(TOWN, CODE);
    private static final UnitId TOP = UnitId.of(TOWN, new UnitCode("DGS"));
    private static final UnitLabel LABEL = new UnitLabel("Ressources humaines");
    private static final UnitLabel OTHER_LABEL = new UnitLabel("Talents et carrières");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final AggregateTestFixture<Unit> unit = new AggregateTestFixture<>(Unit.class);
    private final UnitOpened opened = new UnitOpened(HR, CODE, LABEL, TOP, NOW);
    private final UnitClosed closed = new UnitClosed(HR, CODE, TOP, 0, 12, NOW);

    @Test
    void aUnitIsOpened() {
        unit.givenNoPriorActivity()
                .when(new OpenUnit(HR, CODE, LABEL, TOP, NOW))
                .expectEvents(opened);
    }

    @Test
    void openingItTwiceChangesNothing() {
        unit.given(opened).when(new OpenUnit(HR, CODE, LABEL, TOP, NOW)).expectNoEvents();
    }

    @Test
    void openingAnotherUnitUnderTheSameCodeIsRefused() {
        refused(unit.given(opened).when(new OpenUnit(HR, CODE, OTHER_LABEL, TOP, NOW)), A_CODE_NAMES_ONE_UNIT);
    }

    @Test
    void aUnitOpensUnderNobodyButNotUnderItself() {
        unit.givenNoPriorActivity()
                .when(new OpenUnit(HR, CODE, LABEL, null, NOW))
                .expectEvents(new UnitOpened(HR, CODE, LABEL, null, NOW));
        refused(
                new AggregateTestFixture<>(Unit.class)
                        .givenNoPriorActivity()
                        .when(new OpenUnit(HR, CODE, LABEL, HR, NOW)),
                A_UNIT_IS_NOT_ITS_OWN_PARENT);
    }

    @Test
    void aUnitIsRenamed() {
        unit.given(opened)
                .when(new RenameUnit(HR, OTHER_LABEL, NOW))
                .expectEvents(new UnitRenamed(HR, CODE, TOP, OTHER_LABEL, NOW));
    }

    @Test
    void renamingItToItsNameChangesNothing() {
        unit.given(opened).when(new RenameUnit(HR, LABEL, NOW)).expectNoEvents();
    }

    @Test
    void aUnitIsMovedToTheTop() {
        unit.given(opened).when(new MoveUnit(HR, null, NOW)).expectEvents(new UnitMoved(HR, CODE, null, NOW));
    }

    @Test
    void movingItWhereItIsChangesNothing() {
        unit.given(opened).when(new MoveUnit(HR, TOP, NOW)).expectNoEvents();
    }

    @Test
    void movingItUnderItselfIsRefused() {
        refused(unit.given(opened).when(new MoveUnit(HR, HR, NOW)), A_UNIT_IS_NOT_ITS_OWN_PARENT);
    }

    @Test
    void anEmptyUnitIsClosed() {
        unit.given(opened).when(new CloseUnit(HR, 0, 12, NOW)).expectEvents(closed);
    }

    @Test
    void closingAUnitWithMembersIsRefused() {
        refused(unit.given(opened).when(new CloseUnit(HR, 1, 12, NOW)), A_UNIT_WITH_MEMBERS_STAYS_OPEN);
    }

    @Test
    void closingItTwiceChangesNothing() {
        unit.given(opened, closed).when(new CloseUnit(HR, 3, 40, NOW)).expectNoEvents();
    }

    @Test
    void aClosedUnitIsNeitherOpenedNorRenamedNorMoved() {
        refused(unit.given(opened, closed).when(new OpenUnit(HR, CODE, LABEL, TOP, NOW)), A_CLOSED_UNIT_STAYS_CLOSED);
        refused(again().given(opened, closed).when(new RenameUnit(HR, OTHER_LABEL, NOW)), A_CLOSED_UNIT_STAYS_CLOSED);
        refused(again().given(opened, closed).when(new MoveUnit(HR, null, NOW)), A_CLOSED_UNIT_STAYS_CLOSED);
    }

    private static AggregateTestFixture<Unit> again() {
        return new AggregateTestFixture<>(Unit.class);
    }

    private static void refused(ResultValidator<Unit> result, UnitRule rule) {
        result.expectException(RuleViolated.class)
                .expectExceptionMessage(rule.slug())
                .expectNoEvents();
    }
}
