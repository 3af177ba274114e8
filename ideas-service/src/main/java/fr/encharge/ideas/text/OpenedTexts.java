package fr.encharge.ideas.text;

import fr.encharge.platform.text.PlacedText;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.text.TextPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The texts of one answer, opened together: one look-up of keys, however many texts. */
public final class OpenedTexts {

    private final Map<UUID, @Nullable String> byKey = new HashMap<>();

    public OpenedTexts(Sealer sealer, List<PlacedText> texts) {
        List<@Nullable String> plain = texts.isEmpty() ? List.of() : sealer.openAll(texts);
        for (int each = 0; each < texts.size(); each++) {
            byKey.put(texts.get(each).text().key(), plain.get(each));
        }
    }

    /** Where a text of a view's document belongs, if the document has it. */
    public static Stream<PlacedText> in(TextPlace place, Document document, String path) {
        SealedText sealed = sealed(document, path);
        return sealed == null ? Stream.empty() : Stream.of(new PlacedText(place, sealed));
    }

    /** The plain text of a view's document; null when there is none or it was erased. */
    public @Nullable String of(Document document, String path) {
        SealedText sealed = sealed(document, path);
        return sealed == null ? null : byKey.get(sealed.key());
    }

    private static @Nullable SealedText sealed(Document document, String path) {
        Document sealed = document.get(path, Document.class);
        return sealed == null ? null : TextDocuments.fromDocument(sealed);
    }
}
