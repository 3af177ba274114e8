package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.ideas.stage.Stage;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.text.WordMarks;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Cursor;
import fr.encharge.platform.web.Page;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IdeaBoardEndpoint {

    private final IdeaCards cards;
    private final ShownCards shown;
    private final WordMarks marks;

    IdeaBoardEndpoint(IdeaCards cards, ShownCards shown, WordMarks marks) {
        this.cards = cards;
        this.shown = shown;
        this.marks = marks;
    }

    record Board(List<IdeaCard> ideas) {}

    @GetMapping("/api/v1/ideas")
    @Shows(IdeaBoardProjection.VIEW)
    ResponseEntity<Board> answer(
            Actor actor,
            @RequestParam(required = false) @Nullable Sought q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Slug campaign,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Narrowing narrowing = new Narrowing(
                Order.named(sort),
                q == null ? List.of() : marks.of(actor.authority(), q.terms()),
                campaign == null ? null : CampaignId.of(actor.authority(), campaign),
                category,
                unit,
                stage == null ? null : Stage.named(stage));
        int size = Page.limit(limit);
        List<Document> page = cards.page(actor.authority(), narrowing, Cursor.parse(cursor), size);
        return ResponseEntity.ok()
                .headers(Page.linkToNext(narrowing.order().descending().next(page, size)))
                .body(new Board(shown.of(actor.authority(), page)));
    }

    @GetMapping("/api/v1/ideas/similar")
    @Shows(IdeaBoardProjection.VIEW)
    Board answer(Actor actor, @RequestParam Sought text) {
        List<Long> words = marks.of(actor.authority(), text.wholes());
        return new Board(shown.of(actor.authority(), cards.similar(actor.authority(), words)));
    }

    record Categories(List<String> categories) {}

    @GetMapping("/api/v1/ideas/categories")
    @Shows(IdeaBoardProjection.VIEW)
    Categories answer(Actor actor) {
        return new Categories(cards.categories(actor.authority()));
    }
}
