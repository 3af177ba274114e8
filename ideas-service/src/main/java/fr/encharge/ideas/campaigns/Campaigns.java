package fr.encharge.ideas.campaigns;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.listing.Descending;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Replica;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The campaigns that this service knows. */
@Component
public class Campaigns {

    static final Descending LATEST_FIRST = new Descending("opensAt");

    private final Views views;
    private final AuthorityDocuments calls;
    private final Replica replica;

    Campaigns(Views views) {
        this.views = views;
        this.calls = views.documents(CampaignsProjection.VIEW, CampaignsProjection.CALLS);
        this.replica = views.replica(CampaignsProjection.VIEW, CampaignsProjection.CALLS);
    }

    /** Waits for what the client has seen of this service. */
    public void await(Positions seen) {
        views.await(CampaignsProjection.VIEW, seen);
    }

    /** @throws NotFound when this authority has no such campaign */
    public CampaignDates dates(AuthorityId authority, Slug slug) {
        long position = views.position(CampaignsProjection.VIEW, "ideas");
        Document call = find(authority, slug);
        Date closesAt = call.getDate("closesAt");
        return new CampaignDates(
                CampaignId.of(authority, slug),
                call.getDate("opensAt").toInstant(),
                closesAt == null ? null : closesAt.toInstant(),
                position);
    }

    /** What lists of ideas say of these campaigns, by id. */
    public Map<String, CampaignBrief> briefs(AuthorityId authority, Set<String> campaignIds) {
        Map<String, CampaignBrief> briefs = new HashMap<>();
        for (String id : campaignIds) {
            replica.find(authority, id, Positions.none())
                    .filter(call -> call.containsKey("slug"))
                    .map(call -> new CampaignBrief(call.getString("slug"), call.getInteger("answerPromiseDays")))
                    .ifPresent(brief -> briefs.put(id, brief));
        }
        return briefs;
    }

    Document find(AuthorityId authority, Slug slug) {
        return calls.of(authority)
                .findOne(CampaignId.of(authority, slug).value())
                .filter(call -> call.containsKey("slug"))
                .orElseThrow(NotFound::new);
    }

    List<Document> page(AuthorityId authority, @Nullable Cursor after, int limit) {
        return calls.of(authority).find(LATEST_FIRST.beyond(after), LATEST_FIRST.sort(), limit);
    }
}
