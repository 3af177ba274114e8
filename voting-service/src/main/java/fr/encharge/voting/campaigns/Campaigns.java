package fr.encharge.voting.campaigns;

import static fr.encharge.voting.campaigns.CampaignsProjection.KNOWN;
import static fr.encharge.voting.campaigns.CampaignsProjection.VIEW;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.view.AuthorityDocuments;
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

    private final Views views;
    private final AuthorityDocuments known;

    Campaigns(Views views) {
        this.views = views;
        this.known = views.documents(VIEW, KNOWN);
    }

    /** Waits until all that the client has seen of the ideas service has arrived here. */
    public void await(Positions positions) {
        views.await(VIEW, positions);
    }

    /** @throws NotFound when this authority has no such campaign, or not yet */
    public Campaign find(AuthorityId authority, CampaignId id) {
        return known.of(authority)
                .findOne(id.value())
                .filter(document -> document.containsKey("rule"))
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
