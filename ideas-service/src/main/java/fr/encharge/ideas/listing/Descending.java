package fr.encharge.ideas.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.web.Cursor;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The greatest number or the latest date first, the id deciding between equals, as an index has it. */
public record Descending(String field) {

    public Bson sort() {
        return Sorts.descending(field, "_id");
    }

    /** What comes after the cursor; from the beginning when there is none. */
    public Bson beyond(@Nullable Cursor cursor) {
        if (cursor == null) {
            return exists(field);
        }
        Object last = value(cursor.of(2).parts().get(0));
        String id = cursor.parts().get(1);
        return and(lte(field, last), or(lt(field, last), and(eq(field, last), lt("_id", id))));
    }

    /** The page after the cursor, of all documents that there are. */
    public List<Document> page(List<Document> all, @Nullable Cursor cursor, int limit) {
        Comparator<Document> order = Comparator.comparing(this::comparable)
                .thenComparing(document -> document.getString("_id"))
                .reversed();
        Document last = cursor == null
                ? null
                : new Document(field, value(cursor.of(2).parts().get(0)))
                        .append("_id", cursor.parts().get(1));
        return all.stream()
                .filter(document -> document.containsKey(field))
                .filter(document -> last == null || order.compare(last, document) < 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private long comparable(Document document) {
        return document.get(field) instanceof Date date
                ? date.getTime()
                : document.get(field, Number.class).longValue();
    }

    /** Where the page after this one begins; null when it was not full. */
    public @Nullable Cursor next(List<Document> page, int limit) {
        if (page.size() < limit) {
            return null;
        }
        Document last = page.get(limit - 1);
        Object value = last.get(field);
        String key = value instanceof Date date ? "@" + date.getTime() : String.valueOf(value);
        return Cursor.after(key, last.getString("_id"));
    }

    private static Object value(String key) {
        InvalidValue.unless(key.matches("@?-?[0-9]{1,18}"), "cursor", "a cursor as a page before gave it");
        return key.startsWith("@") ? new Date(Long.parseLong(key.substring(1))) : Long.valueOf(key);
    }
}
