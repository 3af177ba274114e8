package fr.encharge.platform.view;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one collection that are one authority's to see. */
public final class Documents {

    /** The most documents that one query may ask for. */
    public static final int MOST = 1_000;

    static final Bson NO_BOOKKEEPING = Projections.exclude(StoredFields.SEEN, StoredFields.BUILD);

    private final MongoCollection<Document> collection;
    private final Bson mine;
    private final Bson shown;

    Documents(MongoCollection<Document> collection, Bson mine) {
        this(collection, mine, NO_BOOKKEEPING);
    }

    private Documents(MongoCollection<Document> collection, Bson mine, Bson shown) {
        this.collection = collection;
        this.mine = mine;
        this.shown = shown;
    }

    /** The same documents without a field that only queries need. */
    public Documents without(String field) {
        return new Documents(collection, mine, Projections.fields(shown, Projections.exclude(field)));
    }

    /** @param limit 1 to {@value #MOST} */
    public List<Document> find(Bson filter, Bson sort, int limit) {
        return matching(filter).sort(sort).limit(checked(limit)).into(new ArrayList<>());
    }

    public Optional<Document> findOne(String id) {
        return Optional.ofNullable(
                matching(Filters.eq(StoredFields.ID, id)).limit(1).first());
    }

    /** How many there are, counted up to the limit: 1 to {@value #MOST}. */
    public long count(Bson filter, int limit) {
        return collection.countDocuments(Filters.and(mine, filter), new CountOptions().limit(checked(limit)));
    }

    private FindIterable<Document> matching(Bson filter) {
        return collection.find(Filters.and(mine, filter)).projection(shown);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A limit is 1 to " + MOST + ", not " + limit);
        }
        return limit;
    }
}
