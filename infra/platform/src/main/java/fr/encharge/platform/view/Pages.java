package fr.encharge.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;

/** The documents of a collection, some hundreds at a time. */
final class Pages {

    private static final int SIZE = 500;

    private final MongoCollection<Document> collection;

    Pages(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Reads all of them, in the order of their ids, each page by id. */
    void forEach(Consumer<Map<String, Document>> reader) {
        String last = "";
        Map<String, Document> page;
        do {
            page = new LinkedHashMap<>();
            for (Document document : collection
                    .find(Filters.gt(StoredFields.ID, last))
                    .sort(Sorts.ascending(StoredFields.ID))
                    .limit(SIZE)) {
                last = document.getString(StoredFields.ID);
                page.put(last, document);
            }
            if (!page.isEmpty()) {
                reader.accept(page);
            }
        } while (page.size() == SIZE);
    }

    /** Those of these ids that are there. */
    Map<String, Document> of(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += SIZE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + SIZE));
            for (Document document : collection.find(Filters.in(StoredFields.ID, some))) {
                found.put(document.getString(StoredFields.ID), document);
            }
        }
        return found;
    }
}
