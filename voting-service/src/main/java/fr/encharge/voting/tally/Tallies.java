package fr.encharge.voting.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static fr.encharge.voting.tally.TallyProjection.CAMPAIGNS;
import static fr.encharge.voting.tally.TallyProjection.IDEAS;
import static fr.encharge.voting.tally.TallyProjection.VIEW;

import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Views;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.Ideas;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Reads the counts of a campaign as they were at one position.
 *
 * <p>The view writes documents first and its progress after them. So whatever is read after progress says {@code p} holds
 * every vote up to {@code p}, and holds no other if none of the documents was changed by a later event: then all of them
 * are true at {@code p}, however long reading took. If one was, all are read again, a few times. Should votes arrive faster
 * than they can be read, the last reading is given as it is: complete up to its position, but not exact.
 */
@Component
class Tallies {

    private static final int READINGS = 8;

    private final Views views;
    private final AuthorityDocuments counted;
    private final AuthorityDocuments campaigns;
    private final Ideas ideas;

    Tallies(Views views, Ideas ideas) {
        this.views = views;
        this.counted = views.documents(VIEW, IDEAS);
        this.campaigns = views.documents(VIEW, CAMPAIGNS);
        this.ideas = ideas;
    }

    Tally of(AuthorityId authority, CampaignId campaign) {
        List<IdeaId> known = ideas.of(authority, campaign);
        Tally tally = read(authority, campaign, known);
        for (int reading = 1; !tally.exact() && reading < READINGS; reading++) {
            tally = read(authority, campaign, known);
        }
        return tally;
    }

    private Tally read(AuthorityId authority, CampaignId campaign, List<IdeaId> known) {
        long position = views.position(VIEW, "voting");
        Document ballots = campaigns.of(authority).findOne(campaign.value()).orElse(Tally.NO_BALLOT);
        return Tally.read(position, ballots, votes(counted.of(authority), campaign), known);
    }

    private static List<Document> votes(Documents counted, CampaignId campaign) {
        List<Document> votes = new ArrayList<>();
        String last = "";
        List<Document> page;
        do {
            Bson next = and(eq("campaign", campaign.value()), gt("_id", last));
            page = counted.find(next, ascending("campaign", "_id"), Documents.MOST);
            votes.addAll(page);
            last = votes.isEmpty() ? last : votes.get(votes.size() - 1).getString("_id");
        } while (page.size() == Documents.MOST);
        return votes;
    }
}
