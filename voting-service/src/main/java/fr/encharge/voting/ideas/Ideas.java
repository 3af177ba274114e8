package fr.encharge.voting.ideas;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static fr.encharge.voting.ideas.IdeasProjection.KNOWN;
import static fr.encharge.voting.ideas.IdeasProjection.VIEW;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Replica;
import fr.encharge.platform.view.Views;
import fr.encharge.voting.campaigns.CampaignId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The ideas that this service has been told of. */
@Component
public class Ideas {

    private final Views views;
    private final AuthorityDocuments known;
    private final Replica replica;

    Ideas(Views views) {
        this.views = views;
        this.known = views.documents(VIEW, KNOWN);
        this.replica = views.replica(VIEW, KNOWN);
    }

    /** Waits until all that the client has seen of the ideas service has arrived here. */
    public void await(Positions positions) {
        views.await(VIEW, positions);
    }

    /** @throws NotFound when this authority has no such idea, or not yet */
    public Idea find(AuthorityId authority, IdeaId id) {
        return idea(known.of(authority).findOne(id.value()));
    }

    /**
     * An idea as a decision needs it, which records the position that it was known at: as recent as the client has seen it.
     *
     * @throws NotFound when this authority has no such idea, or not yet
     */
    public Idea known(AuthorityId authority, IdeaId id, Positions seen) {
        return idea(replica.find(authority, id.value(), seen));
    }

    /**
     * All of these ideas, {@value Documents#MOST} at most.
     *
     * @throws NotFound when this authority does not have each of them
     */
    public Map<IdeaId, Idea> find(AuthorityId authority, Set<IdeaId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> values = ids.stream().map(IdeaId::value).toList();
        Map<IdeaId, Idea> found = known.of(authority).find(in("_id", values), ascending("_id"), values.size()).stream()
                .filter(Ideas::isProposed)
                .map(Ideas::read)
                .collect(Collectors.toMap(Idea::id, Function.identity()));
        if (found.size() < ids.size()) {
            throw new NotFound();
        }
        return found;
    }

    /** Every idea of a campaign, by id. */
    public List<IdeaId> of(AuthorityId authority, CampaignId campaign) {
        List<IdeaId> ideas = new ArrayList<>();
        String last = "";
        List<Document> page;
        do {
            Bson next = and(eq("campaign", campaign.value()), gt("_id", last));
            page = known.of(authority).find(next, ascending("campaign", "_id"), Documents.MOST);
            page.forEach(document -> ideas.add(new IdeaId(document.getString("_id"))));
            last = ideas.isEmpty() ? last : ideas.get(ideas.size() - 1).value();
        } while (page.size() == Documents.MOST);
        return ideas;
    }

    private static Idea idea(Optional<Document> found) {
        return found.filter(Ideas::isProposed).map(Ideas::read).orElseThrow(NotFound::new);
    }

    private static boolean isProposed(Document document) {
        return document.containsKey("campaign");
    }

    private static Idea read(Document document) {
        return new Idea(
                new IdeaId(document.getString("_id")),
                new CampaignId(document.getString("campaign")),
                document.getBoolean("open"),
                document.getLong("position"));
    }
}
