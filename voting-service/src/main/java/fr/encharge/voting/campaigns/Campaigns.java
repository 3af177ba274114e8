package fr.encharge.voting.campaigns;

import static fr.encharge.voting.campaigns.CampaignsProjection.KNOWN;
import static fr.encharge.voting.campaigns.CampaignsProjection.VIEW;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Replica;
import fr.encharge.platform.view.Views;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The campaigns that this service has been told of. */
@Component
public class Campaigns {

    private final AuthorityDocuments known;
    private final Replica replica;

    Campaigns(Views views) {
        this.known = views.documents(VIEW, KNOWN);
        this.replica = views.replica(VIEW, KNOWN);
    }

    /**
     * A campaign as a decision needs it: as recent as the client has seen it. What is a few seconds old decides like what is
     * new, since a campaign's dates are only moved to ten minutes ahead or more.
     *
     * @throws NotFound when this authority has no such campaign, or not yet
     */
    public Campaign known(AuthorityId authority, CampaignId id, Positions seen) {
        return campaign(id, replica.find(authority, id.value(), seen));
    }

    /** @throws NotFound when this authority has no such campaign, or not yet */
    public Campaign find(AuthorityId authority, CampaignId id) {
        return campaign(id, known.of(authority).findOne(id.value()));
    }

    private static Campaign campaign(CampaignId id, Optional<Document> found) {
        return found.filter(document -> document.containsKey("rule"))
                .map(document -> read(id, document))
                .orElseThrow(NotFound::new);
    }

    private static Campaign read(CampaignId id, Document document) {
        Document rule = document.get("rule", Document.class);
        return new Campaign(
                id,
                new VotingRule(
                        VotingRule.Kind.valueOf(rule.getString("kind")),
                        rule.getInteger("minLength"),
                        rule.getInteger("maxLength")),
                document.getDate("opensAt").toInstant(),
                instant(document.getDate("closesAt")),
                document.getLong("position"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant).orElse(null);
    }
}
