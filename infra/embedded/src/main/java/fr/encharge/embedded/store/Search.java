package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of a plan, read one by one as they are asked for. */
final class Search implements Iterator<Document> {

    private final Storage storage;
    private final Plan plan;
    private final boolean documents;
    private final Runnable scanned;
    private final Set<Key> seen = new HashSet<>();
    private int ranges;
    private @Nullable Range range;
    private @Nullable Document next;
    private int read;

    /**
     * @param documents whether the index's entries are the documents themselves
     * @param scanned told once if the plan does not serve the query and reads many documents for it
     */
    Search(Storage storage, Plan plan, boolean documents, Runnable scanned) {
        this.storage = storage;
        this.plan = plan;
        this.documents = documents;
        this.scanned = scanned;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            byte[] entry = entry();
            if (entry == null) {
                return false;
            }
            next = document(entry);
        }
        return true;
    }

    @Override
    public Document next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Document found = next;
        next = null;
        if (!plan.served() && ++read == StoreCollection.MANY) {
            scanned.run();
        }
        return found;
    }

    private byte @Nullable [] entry() {
        while (true) {
            if (range != null && range.next()) {
                return range.value();
            }
            range = null;
            if (ranges == plan.ranges().size()) {
                return null;
            }
            int i = plan.forward() ? ranges : plan.ranges().size() - 1 - ranges;
            ranges++;
            KeyRange place = plan.ranges().get(i);
            if (!plan.exact()) {
                range = storage.range(place, plan.forward());
                continue;
            }
            byte[] value = storage.get(place.from());
            if (value != null) {
                return value;
            }
        }
    }

    private @Nullable Document document(byte[] entry) {
        if (documents) {
            return Bson.decode(entry);
        }
        if (plan.index().hasArrays() && !seen.add(new Key(entry))) {
            return null;
        }
        byte[] document = storage.get(entry);
        return document == null ? null : Bson.decode(document);
    }
}
