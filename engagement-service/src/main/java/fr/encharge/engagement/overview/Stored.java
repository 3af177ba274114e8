package fr.encharge.engagement.overview;

import org.bson.Document;

/** Numbers as documents hold them: absent until something was counted, of the type that the counting made them. */
final class Stored {

    private Stored() {}

    static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
