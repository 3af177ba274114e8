package fr.encharge.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.encharge.platform.identity.AuthorityId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The documents of a collection, by authority: no query of one authority sees a document of another. */
public final class AuthorityDocuments {

    private final MongoCollection<Document> collection;

    AuthorityDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    public Documents of(AuthorityId authority) {
        return new Documents(collection, Filters.eq(StoredFields.AUTHORITY, authority.value()));
    }

    /**
     * What the clock must attend to, whosever it is: documents whose field holds an instant up to this one, the earliest
     * first. For automations only; each document says its {@code authority}. The field needs an index of its own.
     */
    public List<Document> due(String field, Instant upTo, int limit) {
        return new Documents(collection, Filters.lte(field, Date.from(upTo)))
                .find(Filters.exists(field), Sorts.ascending(field), limit);
    }
}
