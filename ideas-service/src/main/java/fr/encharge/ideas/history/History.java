package fr.encharge.ideas.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.listing.Descending;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Views;
import fr.encharge.platform.web.Cursor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to each idea. */
@Component
public class History {

    static final Descending LATEST_FIRST = new Descending("sequence");

    private final AuthorityDocuments entries;

    History(Views views) {
        this.entries = views.documents(HistoryProjection.VIEW, HistoryProjection.ENTRIES);
    }

    /** The keys of all that was ever written in this field, of the idea or of its charge. */
    public Set<UUID> keys(AuthorityId authority, IdeaId id, String field) {
        String path = "texts." + field;
        return entries
                .of(authority)
                .find(and(eq("ideaId", id.value()), exists(path)), LATEST_FIRST.sort(), Documents.MOST)
                .stream()
                .map(entry -> TextDocuments.fromDocument(entry.getEmbedded(List.of("texts", field), Document.class)))
                .map(text -> text.key())
                .collect(Collectors.toSet());
    }

    List<Document> page(AuthorityId authority, IdeaId id, @Nullable Cursor after, int limit) {
        return entries.of(authority)
                .find(and(eq("ideaId", id.value()), LATEST_FIRST.beyond(after)), LATEST_FIRST.sort(), limit);
    }
}
