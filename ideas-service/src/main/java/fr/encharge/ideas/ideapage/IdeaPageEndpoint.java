package fr.encharge.ideas.ideapage;

import fr.encharge.ideas.campaigns.CampaignBrief;
import fr.encharge.ideas.campaigns.Campaigns;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.ideaboard.IdeaCards;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.ExpectedVersion;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IdeaPageEndpoint {

    private final AuthorityDocuments pages;
    private final IdeaCards cards;
    private final Campaigns campaigns;
    private final Sealer sealer;

    IdeaPageEndpoint(Views views, IdeaCards cards, Campaigns campaigns, Sealer sealer) {
        this.pages = views.documents(IdeaPageProjection.VIEW, IdeaPageProjection.PAGES);
        this.cards = cards;
        this.campaigns = campaigns;
        this.sealer = sealer;
    }

    @GetMapping("/api/v1/ideas/{id}")
    @Shows({IdeaPageProjection.VIEW, "ideaboard"})
    ResponseEntity<IdeaPage> answer(Actor actor, @PathVariable IdeaId id) {
        Document page = pages.of(actor.authority())
                .findOne(id.value())
                .filter(known -> known.containsKey("proposedAt"))
                .orElseThrow(NotFound::new);
        OpenedTexts texts = new OpenedTexts(sealer, IdeaPage.texts(actor.authority(), id, page));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(
                        version(page, IdeaPageProjection.IDEA_VERSION),
                        version(page, IdeaPageProjection.CHARGE_VERSION)))
                .body(IdeaPage.of(page, campaign(actor, page), cards.votes(actor.authority(), id), texts));
    }

    private @Nullable String campaign(Actor actor, Document page) {
        String id = page.getString("campaignId");
        return CampaignBrief.slug(
                campaigns.briefs(actor.authority(), Set.of(id)).get(id));
    }

    private static long version(Document page, String field) {
        return page.get(field, Number.class).longValue();
    }
}
