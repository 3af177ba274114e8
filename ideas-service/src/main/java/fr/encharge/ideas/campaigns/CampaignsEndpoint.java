package fr.encharge.ideas.campaigns;

import fr.encharge.ideas.campaign.IdeaBox;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.Cursor;
import fr.encharge.platform.web.Page;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/campaigns")
@Shows(CampaignsProjection.VIEW)
class CampaignsEndpoint {

    private final Campaigns campaigns;
    private final IdeaBox ideaBox;
    private final Sealer sealer;

    CampaignsEndpoint(Campaigns campaigns, IdeaBox ideaBox, Sealer sealer) {
        this.campaigns = campaigns;
        this.ideaBox = ideaBox;
        this.sealer = sealer;
    }

    record CampaignList(List<CampaignDescription> campaigns) {}

    @GetMapping
    ResponseEntity<CampaignList> answer(
            Actor actor,
            Arrival arrival,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        campaigns.await(ideaBox.open(actor.authority(), arrival.at()));
        int size = Page.limit(limit);
        List<Document> calls = campaigns.page(actor.authority(), Cursor.parse(cursor), size);
        return ResponseEntity.ok()
                .headers(Page.linkToNext(Campaigns.LATEST_FIRST.next(calls, size)))
                .body(new CampaignList(describe(actor, calls)));
    }

    @GetMapping("/{slug}")
    CampaignDescription answer(Actor actor, Arrival arrival, @PathVariable Slug slug) {
        campaigns.await(ideaBox.open(actor.authority(), arrival.at()));
        return describe(actor, List.of(campaigns.find(actor.authority(), slug))).get(0);
    }

    private List<CampaignDescription> describe(Actor actor, List<Document> calls) {
        OpenedTexts texts = new OpenedTexts(
                sealer,
                calls.stream()
                        .flatMap(call -> CampaignDescription.texts(actor.authority(), call))
                        .toList());
        return calls.stream().map(call -> CampaignDescription.of(call, texts)).toList();
    }
}
