package fr.encharge.ideas.openideas;

import static fr.encharge.ideas.Story.AUTHORITY;
import static fr.encharge.ideas.Story.CAMPAIGN;
import static fr.encharge.ideas.Story.IDEA;
import static fr.encharge.ideas.Story.accepted;
import static fr.encharge.ideas.Story.declined;
import static fr.encharge.ideas.Story.proposed;
import static fr.encharge.ideas.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.view.ViewFixture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenIdeasProjectionTest {

    private final ViewFixture fixture = ViewFixture.of(OpenIdeasView.view());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anIdeaIsOpenFromItsProposalAndStaysSoWhenItIsAccepted() {
        fixture.given(AUTHORITY, proposed(), accepted());
        assertThat(idea()).containsEntry("open", true).containsEntry("campaignId", CAMPAIGN.value());
    }

    @Test
    void aDeclinedIdeaIsClosed() {
        fixture.failingOnce().given(AUTHORITY, proposed(), declined());
        assertThat(idea()).containsEntry("open", false);
    }

    @Test
    void aWithdrawnIdeaIsClosed() {
        fixture.given(AUTHORITY, proposed(), withdrawn());
        assertThat(idea()).containsEntry("open", false);
    }

    private Document idea() {
        return fixture.document("ideas", IDEA.value());
    }
}
