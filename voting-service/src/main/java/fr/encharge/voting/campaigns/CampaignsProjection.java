package fr.encharge.voting.campaigns;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import fr.encharge.platform.view.View;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps what a vote depends on of each campaign, with the position at which it was said. */
final class CampaignsProjection {

    static final String VIEW = "campaigns";
    static final String KNOWN = "known";

    static View view() {
        return View.named(VIEW)
                .collection(KNOWN)
                .followsTopic("ideas.campaigns", CampaignOpened.class, CampaignRescheduled.class)
                .projectedBy(new CampaignsProjection())
                .build();
    }

    @EventHandler
    void project(CampaignOpened opened, Changes changes, Fact fact) {
        Bson closing = Optional.ofNullable(opened.closesAt())
                .map(CampaignsProjection::closing)
                .orElse(new Document());
        changes.update(
                KNOWN,
                opened.campaignId().value(),
                set("slug", opened.slug()),
                set("rule", document(opened.rule())),
                set("opensAt", Date.from(opened.opensAt())),
                closing,
                set("position", fact.position()));
    }

    @EventHandler
    void project(CampaignRescheduled rescheduled, Changes changes, Fact fact) {
        changes.update(
                KNOWN,
                rescheduled.campaignId().value(),
                combine(closing(rescheduled.closesAt()), set("position", fact.position())));
    }

    private static Bson closing(Instant closesAt) {
        return set("closesAt", Date.from(closesAt));
    }

    private static Document document(VotingRule rule) {
        return new Document("kind", rule.kind().name())
                .append("minLength", rule.minLength())
                .append("maxLength", rule.maxLength());
    }
}
