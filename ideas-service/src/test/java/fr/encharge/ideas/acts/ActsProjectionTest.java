package fr.encharge.ideas.acts;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.NOW;
import static fr.encharge.ideas.Story.UNIT;
import static fr.encharge.ideas.Story.accepted;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.assignmentAccepted;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.completed;
import static fr.encharge.ideas.Story.declined;
import static fr.encharge.ideas.Story.offered;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.released;
import static fr.encharge.ideas.Story.takenOver;
import static fr.encharge.ideas.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.view.ViewFixture;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActsProjectionTest {

    private static final Days EVER = new Days(null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final ViewFixture fixture = ViewFixture.of(ActsView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eachActIsThereOnceHoweverOftenItIsPlayed() {
        fixture.failingOnce().given(AUTHORITY, proposed(), accepted(), claimed(), completed());
        for (Kind kind : Kind.values()) {
            assertThat(page(kind, EVER))
                    .as(kind.name())
                    .singleElement()
                    .satisfies(act -> assertThat(act)
                            .containsEntry("ideaId", IDEA.value())
                            .containsEntry("at", Date.from(NOW)));
        }
    }

    @Test
    void whatWasWithdrawnWasProposedAllTheSame() {
        fixture.given(AUTHORITY, proposed(), withdrawn());
        assertThat(page(Kind.PROPOSAL, EVER)).hasSize(1);
    }

    @Test
    void aSecondAnswerIsAnActOfItsOwn() {
        fixture.given(AUTHORITY, proposed(), accepted(), declined());
        assertThat(page(Kind.ANSWER, EVER)).hasSize(2);
    }

    @Test
    void aChargeIsTakenByWhoClaimsItAndByWhoAcceptsIt() {
        fixture.given(AUTHORITY, proposed(), claimed(), released(), assigned());
        assertThat(page(Kind.CHARGE, EVER)).hasSize(1);
        fixture.given(AUTHORITY, assignmentAccepted());
        assertThat(page(Kind.CHARGE, EVER)).hasSize(2);
    }

    @Test
    void whatIsHandedOverIsNotTakenAnew() {
        fixture.given(AUTHORITY, proposed(), claimed(), offered(), takenOver());
        assertThat(page(Kind.CHARGE, EVER)).hasSize(1);
    }

    @Test
    void aPeriodHasItsFirstAndItsLastDay() {
        fixture.given(AUTHORITY, proposed());
        assertThat(page(Kind.PROPOSAL, new Days(TODAY, TODAY))).hasSize(1);
        assertThat(page(Kind.PROPOSAL, new Days(TODAY.plusDays(1), null))).isEmpty();
        assertThat(page(Kind.PROPOSAL, new Days(null, TODAY.minusDays(1)))).isEmpty();
        assertThatThrownBy(() -> new Days(TODAY, TODAY.minusDays(1))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theProposalsOfAUnitAreThoseOfItsAgents() {
        fixture.given(AUTHORITY, proposed());
        assertThat(acts().page(authority(AUTHORITY), Kind.PROPOSAL, UNIT, EVER, null, 2))
                .hasSize(1);
        assertThat(acts().page(authority(AUTHORITY), Kind.PROPOSAL, new UnitId("unit-ailleurs"), EVER, null, 2))
                .isEmpty();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        fixture.given(AUTHORITY, proposed(), proposed(idea(2)), proposed(idea(3)));
        List<Document> first = acts().page(authority(AUTHORITY), Kind.PROPOSAL, null, EVER, null, 2);
        List<Document> second =
                acts().page(authority(AUTHORITY), Kind.PROPOSAL, null, EVER, Acts.LATEST_FIRST.next(first, 2), 2);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void anotherAuthorityHasActsOfItsOwn() {
        fixture.given(AUTHORITY, proposed());
        assertThat(acts().page(authority("autreville"), Kind.PROPOSAL, null, EVER, null, 10))
                .isEmpty();
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThat(Kind.named("charge")).isEqualTo(Kind.CHARGE);
        assertThatThrownBy(() -> Kind.named("vote")).isInstanceOf(InvalidValue.class);
    }

    private List<Document> page(Kind kind, Days days) {
        return acts().page(authority(AUTHORITY), kind, null, days, null, 10);
    }

    private Acts acts() {
        return new Acts(fixture.views());
    }

    private static IdeaId idea(long number) {
        return IdeaId.of(new UUID(7, 100 + number));
    }

    private static AuthorityId authority(String id) {
        return new AuthorityId(id);
    }
}
