package fr.encharge.voting.campaigns;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;

/** Keeps what a vote depends on of each campaign, with the position at which it was said. */
final class CampaignsProjection {

    static final String VIEW = "campaigns";
    static final String KNOWN = "known";

    @EventHandler
    void project(CampaignOpened opened, Changes changes, Fact fact) {
        changes.update(
                KNOWN,
                opened.campaignId().value(),
                set("slug", opened.slug()),
                set("rule", document(opened.rule())),
                set("opensAt", Date.from(opened.opensAt())),
                set("position", fact.position()));
        if (opened.closesAt() != null) {
            close(opened.campaignId(), opened.closesAt(), changes, fact);
        }
    }

    @EventHandler
    void project(CampaignRescheduled rescheduled, Changes changes, Fact fact) {
        close(rescheduled.campaignId(), rescheduled.closesAt(), changes, fact);
    }

    private static void close(CampaignId campaign, Instant at, Changes changes, Fact fact) {
        changes.update(KNOWN, campaign.value(), set("closesAt", Date.from(at)), set("position", fact.position()));
    }

    private static Document document(VotingRule rule) {
        return new Document("kind", rule.kind().name())
                .append("minLength", rule.minLength())
                .append("maxLength", rule.maxLength());
    }
}
