package fr.encharge.ideas.campaigns;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.CAMPAIGN;
import static fr.encharge.ideas.Story.NOW;
import static fr.encharge.ideas.Story.UNTIL;
import static fr.encharge.ideas.Story.opened;
import static fr.encharge.ideas.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.campaign.CampaignEvent.CampaignRescheduled;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.ViewFixture;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignsProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(CampaignsView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCampaignIsKeptAsItWasOpened() {
        fixture.given(AUTHORITY, opened());
        assertThat(call())
                .containsEntry("slug", "boite-a-idees")
                .containsEntry("permanent", true)
                .containsEntry("title", TextDocuments.toDocument(text("Boîte à idées")))
                .containsEntry("opensAt", Date.from(NOW))
                .containsEntry("audience", List.of("unit-voirie"))
                .containsEntry("answerPromiseDays", 60)
                .containsEntry("attributes", new Document("reference", "2026-12"));
        assertThat(call().get("closesAt")).isNull();
    }

    @Test
    void theLastClosingCounts() {
        fixture.failingOnce().given(AUTHORITY, opened(), new CampaignRescheduled(CAMPAIGN, UNTIL, NOW));
        assertThat(call()).containsEntry("closesAt", Date.from(UNTIL)).containsEntry("slug", "boite-a-idees");
    }

    private Document call() {
        return fixture.document("calls", CAMPAIGN.value());
    }
}
