package fr.encharge.ideas.campaigns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.listing.Descending;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The campaigns that this service knows. */
@Component
public class Campaigns {

    private static final int MOST_REMEMBERED = 1_000;

    static final Descending LATEST_FIRST = new Descending("opensAt");

    private final Views views;
    private final AuthorityDocuments calls;
    private final Cache<Called, CampaignBrief> briefs =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Called(AuthorityId authority, String id) {}

    Campaigns(Views views) {
        this.views = views;
        this.calls = views.documents(CampaignsProjection.VIEW, CampaignsProjection.CALLS);
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

    /** What lists of ideas say of these campaigns, by id; it never changes. */
    public Map<String, CampaignBrief> briefs(AuthorityId authority, Set<String> campaignIds) {
        Map<String, CampaignBrief> byId = new HashMap<>();
        briefs.getAll(called(authority, campaignIds), unknown -> readBriefs(authority, unknown))
                .forEach((called, brief) -> byId.put(called.id, brief));
        return byId;
    }

    private static List<Called> called(AuthorityId authority, Set<String> ids) {
        return ids.stream().map(id -> new Called(authority, id)).toList();
    }

    private Map<Called, CampaignBrief> readBriefs(AuthorityId authority, Set<? extends Called> unknown) {
        List<String> ids = unknown.stream().map(Called::id).toList();
        return calls.of(authority).find(and(in("_id", ids), exists("slug")), descending("_id"), ids.size()).stream()
                .collect(Collectors.toMap(
                        call -> new Called(authority, call.getString("_id")),
                        call -> new CampaignBrief(call.getString("slug"), call.getInteger("answerPromiseDays"))));
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
