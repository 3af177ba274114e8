package fr.encharge.ideas.ideapage;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.NOW;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.accepted;
import static fr.encharge.ideas.Story.amended;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.completed;
import static fr.encharge.ideas.Story.ended;
import static fr.encharge.ideas.Story.erased;
import static fr.encharge.ideas.Story.noted;
import static fr.encharge.ideas.Story.offered;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.takenOver;
import static fr.encharge.ideas.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.ViewFixture;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdeaPageProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(IdeaPageView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void itsVersionsCountTheFactsOfTheIdeaAndOfItsCharge() {
        fixture.given(AUTHORITY, proposed());
        assertThat(versions()).containsExactly(1, 0);
        fixture.failingOnce().given(AUTHORITY, amended(), claimed(), noted(), accepted());
        assertThat(versions()).containsExactly(3, 2);
    }

    @Test
    void itShowsTheLastWordsAndTheAnswer() {
        fixture.given(AUTHORITY, proposed(), amended(), accepted());
        assertThat(page())
                .containsEntry("title", TextDocuments.toDocument(text("title 2")))
                .containsEntry("irritant", TextDocuments.toDocument(text("irritant")))
                .containsEntry("verdict", "ACCEPTED")
                .containsEntry("reason", TextDocuments.toDocument(text("reason")))
                .containsEntry("decidedBy", "manager-2")
                .containsEntry("decidedAt", Date.from(NOW));
    }

    @Test
    void anErasedTextIsDropped() {
        fixture.given(AUTHORITY, proposed(), erased(IdeaText.IRRITANT));
        assertThat(page()).containsKey("title").doesNotContainKey("irritant");
    }

    @Test
    void whoIsAskedIsNotYetInCharge() {
        fixture.given(AUTHORITY, proposed(), assigned());
        assertThat(page()).containsEntry("asked", "agent-8").doesNotContainKey("holder");
    }

    @Test
    void theHolderKeepsItUntilItIsTakenOver() {
        fixture.given(AUTHORITY, proposed(), claimed(), offered());
        assertThat(page())
                .containsEntry("holder", "agent-7")
                .containsEntry("asked", "agent-8")
                .containsEntry("until", Date.from(UNTIL));
        fixture.given(AUTHORITY, takenOver());
        assertThat(page()).containsEntry("holder", "agent-8").doesNotContainKey("asked");
    }

    @Test
    void whatIsDoneShowsItsEffect() {
        fixture.given(AUTHORITY, proposed(), claimed(), completed());
        assertThat(page())
                .containsEntry("holder", "agent-7")
                .containsEntry("effect", TextDocuments.toDocument(text("effect")))
                .containsEntry("completedAt", Date.from(NOW))
                .doesNotContainKey("until");
    }

    @Test
    void anEndedChargeHasNoHolder() {
        fixture.given(AUTHORITY, proposed(), claimed(), ended());
        assertThat(page()).doesNotContainKeys("holder", "until", "heldSince");
    }

    private Document page() {
        return fixture.document("pages", IDEA.value());
    }

    private int[] versions() {
        return new int[] {
            page().get("ideaVersion", Number.class).intValue(),
            page().get("chargeVersion", Number.class).intValue()
        };
    }
}
