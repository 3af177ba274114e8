package fr.encharge.ideas.history;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.rule.NotFound;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Cursor;
import fr.encharge.platform.web.Page;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryEndpoint {

    private final History history;
    private final Sealer sealer;

    HistoryEndpoint(History history, Sealer sealer) {
        this.history = history;
        this.sealer = sealer;
    }

    record Entries(List<HistoryEntry> entries) {}

    /** The latest first; an idea has a history from its first fact, so that an empty first page means no idea. */
    @GetMapping("/api/v1/ideas/{id}/history")
    @Shows(HistoryProjection.VIEW)
    ResponseEntity<Entries> answer(
            Actor actor,
            @PathVariable IdeaId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        List<Document> page = history.page(actor.authority(), id, Cursor.parse(cursor), size);
        if (page.isEmpty() && cursor == null) {
            throw new NotFound();
        }
        OpenedTexts texts = new OpenedTexts(
                sealer,
                page.stream()
                        .flatMap(entry -> HistoryEntry.texts(actor.authority(), entry))
                        .toList());
        return ResponseEntity.ok()
                .headers(Page.linkToNext(History.LATEST_FIRST.next(page, size)))
                .body(new Entries(page.stream()
                        .map(entry -> HistoryEntry.of(entry, texts))
                        .toList()));
    }
}
