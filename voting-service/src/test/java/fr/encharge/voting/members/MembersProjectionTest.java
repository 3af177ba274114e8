package fr.encharge.voting.members;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.ViewFixture;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersProjectionTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AgentId LEA = new AgentId("a-lea");
    private static final UnitId PARKS = new UnitId("unit-parks");
    private static final UnitId ROADS = new UnitId("unit-roads");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    private final ViewFixture view = ViewFixture.of(MembersView.viewOfMembers());
    private final Members members = new Members(view.views());

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aStayBeginsWithItsFirstDayInFrance() {
        told(new MemberJoined(LEA, PARKS, MARCH));
        assertThat(unitAt("2026-02-28T22:59:59Z")).isNull();
        assertThat(unitAt("2026-02-28T23:00:00Z")).isEqualTo(PARKS);
    }

    @Test
    void whoMovesIsInTheNewUnitFromThatDay() {
        told(new MemberJoined(LEA, PARKS, MARCH), new MemberJoined(LEA, ROADS, MAY));
        assertThat(unitAt("2026-04-30T12:00:00Z")).isEqualTo(PARKS);
        assertThat(unitAt("2026-05-01T12:00:00Z")).isEqualTo(ROADS);
    }

    @Test
    void whoLeftIsInNoUnitAfterTheLastDay() {
        told(new MemberJoined(LEA, PARKS, MARCH), new MemberLeft(LEA, PARKS, MAY));
        assertThat(unitAt("2026-05-01T12:00:00Z")).isEqualTo(PARKS);
        assertThat(unitAt("2026-05-02T12:00:00Z")).isNull();
    }

    @Test
    void whoComesBackIsThereAgain() {
        told(
                new MemberJoined(LEA, PARKS, MARCH.minusYears(1)),
                new MemberLeft(LEA, PARKS, MARCH.minusMonths(6)),
                new MemberJoined(LEA, PARKS, MARCH));
        assertThat(unitAt("2026-04-01T12:00:00Z")).isEqualTo(PARKS);
    }

    @Test
    void whoIsNotInTheDirectoryHasNoUnit() {
        assertThat(unitAt("2026-04-01T12:00:00Z")).isNull();
    }

    @Test
    void anAgentOfThatNameInAnotherAuthorityIsSomebodyElse() {
        told(new MemberJoined(LEA, PARKS, MARCH));
        assertThat(members.unitOf(
                        new AuthorityId("autreville"), LEA, Instant.parse("2026-04-01T12:00:00Z"), Positions.none()))
                .isNull();
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        view.failingOnce();
        told(new MemberJoined(LEA, PARKS, MARCH), new MemberLeft(LEA, PARKS, MAY));
        assertThat(unitAt("2026-05-02T12:00:00Z")).isNull();
    }

    private void told(Object... messages) {
        view.givenMessages("directory.members", 2, TOWN.value(), messages);
    }

    private @Nullable UnitId unitAt(String instant) {
        return members.unitOf(TOWN, LEA, Instant.parse(instant), Positions.none());
    }
}
