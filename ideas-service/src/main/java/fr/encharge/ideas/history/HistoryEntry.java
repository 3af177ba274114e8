package fr.encharge.ideas.history;

import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.TextPlace;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One line of an idea's history as it is shown.
 *
 * @param agent whose doing it is
 * @param relay who did it for them, if somebody did
 * @param to whom something was offered
 */
record HistoryEntry(
        String what,
        Instant at,
        String agent,
        @Nullable String relay,
        @Nullable String to,
        @Nullable Instant until,
        @Nullable String field,
        List<Words> texts) {

    /** @param text absent when it was erased */
    record Words(String field, String key, @Nullable String text) {}

    static Stream<PlacedText> texts(AuthorityId authority, Document entry) {
        Document texts = entry.get("texts", new Document());
        String place = entry.getString("place");
        return texts.keySet().stream()
                .flatMap(field -> OpenedTexts.in(new TextPlace(authority, place, field), texts, field));
    }

    static HistoryEntry of(Document entry, OpenedTexts opened) {
        Document texts = entry.get("texts", new Document());
        Date until = entry.getDate("until");
        return new HistoryEntry(
                entry.getString("what"),
                entry.getDate("at").toInstant(),
                entry.getString("agent"),
                entry.getString("relay"),
                entry.getString("to"),
                until == null ? null : until.toInstant(),
                entry.getString("field"),
                texts.keySet().stream()
                        .map(field -> new Words(
                                field, texts.get(field, Document.class).getString("key"), opened.of(texts, field)))
                        .toList());
    }
}
