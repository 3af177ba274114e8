package fr.encharge.platform.text;

import java.util.UUID;
import org.bson.Document;

/** How views store a sealed text: as it is, so that erasing its key erases it there too. */
public final class TextDocuments {

    private TextDocuments() {}

    public static Document toDocument(SealedText text) {
        return new Document("key", text.key().toString()).append("sealed", text.sealed());
    }

    public static SealedText fromDocument(Document document) {
        return new SealedText(UUID.fromString(document.getString("key")), document.getString("sealed"));
    }
}
