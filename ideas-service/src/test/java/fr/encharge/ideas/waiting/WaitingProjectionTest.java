package fr.encharge.ideas.waiting;

import static fr.encharge.ideas.Story.AUTHOR;
import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.COLLEAGUE;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.accepted;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.assignmentAccepted;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.declined;
import static fr.encharge.ideas.Story.expired;
import static fr.encharge.ideas.Story.offered;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.takenOver;
import static fr.encharge.ideas.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.ViewFixture;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingProjectionTest {

    private static final AuthorityId FONTBRUNE = new AuthorityId(AUTHORITY);

    private final ViewFixture fixture = ViewFixture.of(WaitingView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAssignmentWaitsForItsAssigneeUntilItIsAccepted() {
        fixture.given(AUTHORITY, proposed(), assigned());
        assertThat(offeredTo(COLLEAGUE))
                .singleElement()
                .satisfies(idea -> assertThat(idea).containsEntry("offer", "ASSIGNMENT"));
        fixture.failingOnce().given(AUTHORITY, assignmentAccepted());
        assertThat(offeredTo(COLLEAGUE)).isEmpty();
        assertThat(heldBy(COLLEAGUE)).hasSize(1);
    }

    @Test
    void aHandoverWaitsForTheColleague() {
        fixture.given(AUTHORITY, proposed(), claimed(), offered());
        assertThat(offeredTo(COLLEAGUE))
                .singleElement()
                .satisfies(idea -> assertThat(idea).containsEntry("offer", "HANDOVER"));
        assertThat(heldBy(AUTHOR)).hasSize(1);
        fixture.given(AUTHORITY, takenOver());
        assertThat(heldBy(AUTHOR)).isEmpty();
        assertThat(heldBy(COLLEAGUE)).hasSize(1);
    }

    @Test
    void aLeaseThatEndsLaterDoesNotWaitYet() {
        fixture.given(AUTHORITY, proposed(), claimed());
        assertThat(waiting().heldBy(FONTBRUNE, AUTHOR, UNTIL.minusMillis(1), 10))
                .isEmpty();
    }

    @Test
    void whatRanOutWaitsForNobody() {
        fixture.given(AUTHORITY, proposed(), claimed(), expired());
        assertThat(heldBy(AUTHOR)).isEmpty();
    }

    @Test
    void everyIdeaIsOwedAnAnswer() {
        fixture.given(AUTHORITY, proposed());
        assertThat(waiting().owedAnAnswer(FONTBRUNE, 10)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void untilItHasOne(Object answer) {
        fixture.given(AUTHORITY, proposed(), answer);
        assertThat(waiting().owedAnAnswer(FONTBRUNE, 10)).isEmpty();
    }

    static List<Object> answers() {
        return List.of(accepted(), declined(), withdrawn());
    }

    private List<Document> offeredTo(AgentId agent) {
        return waiting().offeredTo(FONTBRUNE, agent, 10);
    }

    private List<Document> heldBy(AgentId agent) {
        return waiting().heldBy(FONTBRUNE, agent, UNTIL, 10);
    }

    private Waiting waiting() {
        return new Waiting(fixture.views());
    }
}
