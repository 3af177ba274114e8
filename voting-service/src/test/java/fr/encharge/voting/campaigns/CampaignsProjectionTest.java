package fr.encharge.voting.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.ViewFixture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignsProjectionTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final CampaignId SPRING = CampaignId.of(TOWN, "spring");
    private static final VotingRule RULE = new VotingRule(VotingRule.Kind.APPROVAL, 1, 3);
    private static final VotingRule FREE = new VotingRule(VotingRule.Kind.GRADES, 0, null);
    private static final Instant OPENING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-03-31T22:00:00Z");

    private final ViewFixture view = ViewFixture.of(CampaignsView.viewOfCampaigns());
    private final Campaigns campaigns = new Campaigns(view.views());

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void anOpenedCampaignIsKnown() {
        told(opened(RULE, CLOSING));
        assertThat(campaigns.find(TOWN, SPRING)).isEqualTo(new Campaign(SPRING, RULE, OPENING, CLOSING, 1));
    }

    @Test
    void theIdeaBoxHasNoClosing() {
        told(opened(FREE, null));
        assertThat(campaigns.find(TOWN, SPRING)).isEqualTo(new Campaign(SPRING, FREE, OPENING, null, 1));
    }

    @Test
    void aMovedClosingCounts() {
        Instant later = CLOSING.plusSeconds(3600);
        told(opened(RULE, CLOSING), new CampaignRescheduled(SPRING, later));
        assertThat(campaigns.find(TOWN, SPRING)).isEqualTo(new Campaign(SPRING, RULE, OPENING, later, 2));
    }

    @Test
    void aWriteThatFailsHalfWayLosesNothing() {
        Instant later = CLOSING.plusSeconds(3600);
        view.failingOnce();
        told(opened(RULE, CLOSING), new CampaignRescheduled(SPRING, later));
        assertThat(campaigns.find(TOWN, SPRING)).isEqualTo(new Campaign(SPRING, RULE, OPENING, later, 2));
    }

    @Test
    void anotherAuthorityFindsNothing() {
        told(opened(RULE, CLOSING));
        assertThatThrownBy(() -> campaigns.find(new AuthorityId("autreville"), SPRING))
                .isInstanceOf(NotFound.class);
    }

    private void told(Object... messages) {
        view.givenMessages("ideas.campaigns", 2, TOWN.value(), messages);
    }

    private static CampaignOpened opened(VotingRule rule, @Nullable Instant closing) {
        return new CampaignOpened(SPRING, "spring", rule, OPENING, closing);
    }
}
