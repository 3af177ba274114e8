package fr.encharge.ideas.members;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.ViewFixture;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersProjectionTest {

    private static final AgentId AGENT = new AgentId("agent-7");
    private static final UnitId ROADS = new UnitId("unit-voirie");
    private static final UnitId PARKS = new UnitId("unit-espaces-verts");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    private final ViewFixture fixture = ViewFixture.of(MembersView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAgentBelongsToTheUnitOfThatDay() {
        fixture.failingOnce()
                .givenMessages(
                        "directory.members",
                        2,
                        "fontbrune",
                        new MemberJoined(AGENT, ROADS, LocalDate.parse("2026-01-01")),
                        new MemberLeft(AGENT, ROADS, MAY.minusDays(1)),
                        new MemberJoined(AGENT, PARKS, MAY));
        assertThat(unitOn("fontbrune", "2026-04-30T10:00:00Z")).isEqualTo(ROADS);
        assertThat(unitOn("fontbrune", "2026-05-01T10:00:00Z")).isEqualTo(PARKS);
        assertThat(unitOn("fontbrune", "2025-12-31T10:00:00Z")).isNull();
    }

    @Test
    void twoAuthoritiesMayHaveAnAgentOfOneName() {
        fixture.givenMessages("directory.members", 2, "fontbrune", new MemberJoined(AGENT, ROADS, MAY));
        assertThat(unitOn("autreville", "2026-06-01T10:00:00Z")).isNull();
    }

    private @Nullable UnitId unitOn(String authority, String instant) {
        return new Members(fixture.views()).unitOf(new AuthorityId(authority), AGENT, Instant.parse(instant));
    }
}
