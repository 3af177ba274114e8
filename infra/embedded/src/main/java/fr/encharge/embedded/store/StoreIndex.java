package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of a document. The library knows an index by its definition only; its entries are written and
 * found by the collection.
 */
final class StoreIndex extends Index<byte[]> {

    /** It was built to its end. */
    static final int COMPLETE = 1;
    /** Some document has an array in some field, and which one is not said: the field lies behind those of the next. */
    private static final int ARRAYS = 2;
    /** Some document has an array in the first field; the next bits are for the fields behind it. */
    private static final int FIRST_ARRAYS = 8;

    private static final int TOLD = 4;
    /** Some document has a null where others have nothing; both are the same in an index. */
    static final int NULLS = 4;

    private final boolean unique;
    private final boolean nested;
    private volatile Catalog.Entry place = new Catalog.Entry(Catalog.OWN, 0);

    StoreIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.nested = keys.stream().anyMatch(key -> key.getKey().contains("."));
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    Catalog.Entry place() {
        return place;
    }

    void place(Catalog.Entry entry) {
        this.place = entry;
    }

    boolean is(int flag) {
        return (place.flags() & flag) != 0;
    }

    /** Whether some document has more than one entry: an array is in it. */
    boolean hasArrays() {
        return place.flags() / FIRST_ARRAYS > 0 || is(ARRAYS);
    }

    /** Whether there may be an array in the field of this key. */
    boolean hasArrays(int key) {
        return is(arrays(key)) || is(ARRAYS);
    }

    private static int arrays(int key) {
        return key < TOLD ? FIRST_ARRAYS << key : ARRAYS;
    }

    /** The values of the fields, in the order of the keys; a list where there is an array. */
    List<@Nullable Object> values(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (IndexKey key : getKeys()) {
            values.add(
                    nested
                            ? Utils.getSubdocumentValueCollectionAware(document, key.getKey())
                            : document.getOrMissing(key.getKey()));
        }
        return values;
    }

    /** Every combination of values that the document is to be found by; one unless there is an array in it. */
    List<List<@Nullable Object>> combinations(List<@Nullable Object> values) {
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        List<List<@Nullable Object>> combinations = new ArrayList<>(List.of(new ArrayList<>()));
        boolean array = false;
        for (Object value : values) {
            if (!(value instanceof Collection<?> elements)) {
                combinations.forEach(combination -> combination.add(value));
                continue;
            }
            if (array) {
                throw new CannotIndexParallelArraysError(
                        getKeys().stream().map(IndexKey::getKey).toList());
            }
            array = true;
            combinations = multiplied(combinations, elements.isEmpty() ? List.of(elements) : elements);
        }
        return combinations;
    }

    private static List<List<@Nullable Object>> multiplied(
            List<List<@Nullable Object>> combinations, Collection<?> elements) {
        List<List<@Nullable Object>> more = new ArrayList<>();
        for (List<@Nullable Object> combination : combinations) {
            for (Object element : elements) {
                List<@Nullable Object> longer = new ArrayList<>(combination);
                longer.add(element);
                more.add(longer);
            }
        }
        return more;
    }

    /** What the flags must say once the document is in the index. */
    static int flags(List<@Nullable Object> values) {
        int flags = 0;
        for (int key = 0; key < values.size(); key++) {
            Object value = values.get(key);
            if (value instanceof Collection) {
                flags |= arrays(key);
            } else if (value == null) {
                flags |= NULLS;
            }
        }
        return flags;
    }

    OrderedBytes encode(List<@Nullable Object> values) {
        OrderedBytes bytes = new OrderedBytes().number32(place.number());
        for (int i = 0; i < values.size(); i++) {
            bytes.value(values.get(i), getKeys().get(i).isAscending());
        }
        return bytes;
    }

    /** The keys of the document's entries. In an index that is not unique the document's own key ends them. */
    Set<Key> entries(List<@Nullable Object> values, byte[] position) {
        Set<Key> entries = new HashSet<>();
        for (List<@Nullable Object> combination : combinations(values)) {
            OrderedBytes bytes = encode(combination);
            entries.add(new Key(unique ? bytes.toArray() : bytes.raw(position).toArray()));
        }
        return entries;
    }

    /** The values as they stand in an error's text. */
    KeyValue describe(Document document) {
        return new KeyValue(values(document));
    }

    @Override
    public byte @Nullable [] getPosition(Document document) {
        throw notAsked();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<byte[]> collection) {
        throw notAsked();
    }

    @Override
    public void add(Document document, byte[] position, MongoCollection<byte[]> collection) {
        throw notAsked();
    }

    @Override
    public byte @Nullable [] remove(Document document) {
        throw notAsked();
    }

    @Override
    public boolean canHandle(Document query) {
        throw notAsked();
    }

    @Override
    public Iterable<byte[]> getPositions(Document query) {
        throw notAsked();
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<byte[]> collection) {
        throw notAsked();
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, byte[] position, MongoCollection<byte[]> collection) {
        throw notAsked();
    }

    @Override
    public void drop() {
        throw notAsked();
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("the collection keeps its indexes itself");
    }
}
