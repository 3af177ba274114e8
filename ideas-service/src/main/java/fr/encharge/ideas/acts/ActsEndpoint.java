package fr.encharge.ideas.acts;

import fr.encharge.ideas.ideaboard.IdeaCard;
import fr.encharge.ideas.ideaboard.ShownCards;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Cursor;
import fr.encharge.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ActsEndpoint {

    private final Acts acts;
    private final ShownCards cards;

    ActsEndpoint(Acts acts, ShownCards cards) {
        this.acts = acts;
        this.cards = cards;
    }

    /** @param idea as it is now */
    record Act(Instant at, IdeaCard idea) {}

    record Listed(List<Act> acts) {}

    @GetMapping("/api/v1/ideas/acts")
    @Shows({ActsProjection.VIEW, "ideaboard"})
    ResponseEntity<Listed> answer(
            Actor actor,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        Kind wanted = Kind.named(kind);
        InvalidValue.unless(unit == null || wanted == Kind.PROPOSAL, "unit", "with proposals alone");
        List<Document> page =
                acts.page(actor.authority(), wanted, unit, new Days(from, to), Cursor.parse(cursor), size);
        return ResponseEntity.ok()
                .headers(Page.linkToNext(Acts.LATEST_FIRST.next(page, size)))
                .body(new Listed(show(actor.authority(), page)));
    }

    /** The board has a card of every idea, or will at once: it follows the same log. */
    private List<Act> show(AuthorityId authority, List<Document> page) {
        Map<String, IdeaCard> byId = cards.byId(
                authority, page.stream().map(act -> act.getString("ideaId")).collect(Collectors.toSet()));
        return page.stream()
                .flatMap(act -> Stream.ofNullable(byId.get(act.getString("ideaId")))
                        .map(idea -> new Act(act.getDate("at").toInstant(), idea)))
                .toList();
    }
}
