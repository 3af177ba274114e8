package fr.encharge.ideas.campaigns;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import fr.encharge.ideas.campaign.CampaignEvent.CampaignOpened;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignRescheduled;
import fr.encharge.ideas.campaign.VotingRule;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.Changes;
import java.util.Date;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps every campaign as it was opened, with the closing that counts now. */
final class CampaignsProjection {

    static final String VIEW = "campaigns";
    static final String CALLS = "calls";

    @EventHandler
    void project(CampaignOpened opened, Changes changes) {
        changes.update(
                CALLS,
                opened.campaignId().value(),
                set("slug", opened.slug().value()),
                set("permanent", opened.permanent()),
                set("title", TextDocuments.toDocument(opened.title())),
                sponsor(opened.sponsor()),
                set("opensAt", Date.from(opened.opensAt())),
                set("closesAt", opened.closesAt() == null ? null : Date.from(opened.closesAt())),
                set("audience", opened.audience().stream().map(UnitId::value).toList()),
                set("rule", document(opened.rule())),
                set("answerPromiseDays", opened.answerPromiseDays()),
                set(
                        "attributes",
                        new Document(
                                new TreeMap<String, Object>(opened.attributes().values()))));
    }

    @EventHandler
    void project(CampaignRescheduled rescheduled, Changes changes) {
        changes.update(CALLS, rescheduled.campaignId().value(), set("closesAt", Date.from(rescheduled.closesAt())));
    }

    private static Bson sponsor(@Nullable SealedText sponsor) {
        return sponsor == null ? combine() : set("sponsor", TextDocuments.toDocument(sponsor));
    }

    private static Document document(VotingRule rule) {
        return new Document("kind", rule.kind().name())
                .append("minLength", rule.minLength())
                .append("maxLength", rule.maxLength());
    }
}
