package fr.encharge.ideas.history;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.COLLEAGUE;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.amended;
import static fr.encharge.ideas.Story.assigned;
import static fr.encharge.ideas.Story.claimed;
import static fr.encharge.ideas.Story.noted;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.ViewFixture;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryProjectionTest {

    private static final AuthorityId FONTBRUNE = new AuthorityId(AUTHORITY);
    private static final Map<String, String> BY_THE_AUTHOR = Map.of("authority", AUTHORITY, "agent", "agent-7");

    private final ViewFixture fixture = ViewFixture.of(HistoryView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyFactIsOneEntryHoweverOftenItIsPlayed() {
        fixture.failingOnce().given(BY_THE_AUTHOR, proposed(), amended(), claimed(), noted());
        assertThat(page())
                .extracting(entry -> entry.getString("what"))
                .containsExactly("progress-noted", "charge-claimed", "idea-amended", "idea-proposed");
        assertThat(page()).extracting(entry -> entry.getString("agent")).containsOnly("agent-7");
    }

    @Test
    void whoActedForWhomIsKept() {
        fixture.given(Map.of("authority", AUTHORITY, "agent", "relay-3", "for", "agent-7"), proposed());
        assertThat(page().get(0)).containsEntry("agent", "agent-7").containsEntry("relay", "relay-3");
    }

    @Test
    void anAssignmentSaysToWhomAndUntilWhen() {
        fixture.given(Map.of("authority", AUTHORITY, "agent", "manager-2"), assigned());
        assertThat(page().get(0))
                .containsEntry("agent", "manager-2")
                .containsEntry("to", COLLEAGUE.value())
                .containsEntry("until", Date.from(UNTIL));
    }

    @Test
    void itKnowsTheKeysOfEveryWording() {
        fixture.given(BY_THE_AUTHOR, proposed(), amended(), claimed(), noted());
        History history = new History(fixture.views());
        assertThat(history.keys(FONTBRUNE, IDEA, "title"))
                .containsExactlyInAnyOrder(text("title").key(), text("title 2").key());
        assertThat(history.keys(FONTBRUNE, IDEA, "note"))
                .containsExactly(text("note").key());
        assertThat(history.keys(new AuthorityId("autreville"), IDEA, "title")).isEmpty();
    }

    private List<Document> page() {
        return new History(fixture.views()).page(FONTBRUNE, IDEA, null, 10);
    }
}
