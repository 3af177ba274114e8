package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of a collection by the order of their ids, and its indexes beside them. Writers take turns; readers read
 * a state of their own and wait for nobody. The library's own list of indexes stays empty: it then asks for nothing but
 * {@link #addDocumentInternal}, {@link #handleUpdate} and {@link #removeDocument(byte[])}, which keep document and
 * entries together.
 */
final class StoreCollection extends AbstractMongoCollection<byte[]> {

    /** A query that no index serves is called a scan once it reads so many documents. */
    static final int MANY = 11;

    private static final Logger log = LoggerFactory.getLogger(StoreCollection.class);

    private final Storage storage;
    private final StoreIndex byId;
    private final StoreIndexes indexes;
    private final byte[] countKey;
    private volatile int count;
    private long last;
    private @Nullable DocumentBatch many;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Storage storage,
            Catalog.Entry place,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.storage = storage;
        this.byId = new StoreIndex("_id_", idKeys(), true, false);
        byId.place(new Catalog.Entry(place.number(), StoreIndex.COMPLETE));
        this.indexes = new StoreIndexes(this, storage, byId);
        this.countKey = new OrderedBytes()
                .number32(Catalog.COUNTS)
                .number32(place.number())
                .toArray();
        this.count = counted(storage.getLatest(countKey));
        this.last = getIdField() == null ? lastNumber() : 0;
    }

    private List<IndexKey> idKeys() {
        return getIdField() == null ? List.of() : List.of(new IndexKey(getIdField(), true));
    }

    private long lastNumber() {
        try (Range range = storage.rangeOfLatest(all(), false)) {
            return range.next() ? ByteBuffer.wrap(range.key()).getLong(Integer.BYTES) : 0;
        }
    }

    // reading

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Reading reading = Reading.current();
        Document order = natural(orderBy);
        Plan plan = new Planner(query, order, limit > 0).choose(indexes.usable());
        int most = reading.needsOne() ? 1 : limit;
        writeWhatIsLookedFor(plan);
        return matchDocumentsFromStream(
                stream(plan, query, order), query, plan.sorted() ? null : order, skip, most, batchSize, projection);
    }

    /** A search sees only what is written, not what those before it in a bulk of updates have changed. */
    private void writeWhatIsLookedFor(Plan plan) {
        DocumentBatch batch = Thread.holdsLock(this) ? many : null;
        if (batch == null || looksUpIds(plan) && plan.ranges().stream().noneMatch(batch::changes)) {
            return;
        }
        batch.write();
    }

    private boolean looksUpIds(Plan plan) {
        return plan.index() == byId && plan.exact();
    }

    private @Nullable Document natural(@Nullable Document orderBy) {
        if (orderBy == null || !orderBy.containsKey("$natural")) {
            return orderBy;
        }
        return isNaturalDescending(orderBy) && getIdField() != null ? new Document(getIdField(), -1) : null;
    }

    private Stream<Document> stream(Plan plan, Document query, @Nullable Document order) {
        return stream(new Search(storage, plan, plan.index() == byId, () -> scanned(query, order)));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }

    private void scanned(Document query, @Nullable Document order) {
        if (!getCollectionName().startsWith("system.")) {
            storage.scans().increment();
            log.debug("no index of {} serves {} sorted by {}", getFullName(), query, order);
        }
    }

    /** A matcher of its own for each document: the library's remembers the last match in a field. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return query.isEmpty() || new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** Asked for by aggregations. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document filter = Reading.current().takeMatch();
        return stream(new Planner(filter, null, false).choose(indexes.usable()), filter, null);
    }

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        Range range = storage.range(all(), true);
        return Stream.iterate(range, Range::next, same -> same)
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.value()), entry.key()));
    }

    /** Where the documents and the entries of all indexes are. */
    List<KeyRange> ranges() {
        return indexes.usable().stream()
                .map(index -> KeyRange.of(Catalog.prefix(index.place().number())))
                .toList();
    }

    KeyRange all() {
        return KeyRange.of(Catalog.prefix(byId.place().number()));
    }

    @Override
    protected @Nullable Document getDocument(byte[] position) {
        byte[] document = storage.getLatest(position);
        return document == null ? null : Bson.decode(document);
    }

    @Override
    protected byte @Nullable [] findDocumentPosition(Document document) {
        return getIdField() == null ? super.findDocumentPosition(document) : position(document);
    }

    private byte[] position(Document document) {
        return byId.encode(byId.values(document)).toArray();
    }

    /** As this request sees it. */
    @Override
    public int count() {
        return Reading.current().view() == null ? count : counted(storage.get(countKey));
    }

    private static int counted(byte @Nullable [] stored) {
        return stored == null ? 0 : ByteBuffer.wrap(stored).getInt();
    }

    // writing

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    /** All at once; what comes before a refused one stays. */
    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return together(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return together(() -> super.deleteDocuments(selector, limit, oplog));
    }

    /** Writes the changes as one; what comes before a refused one stays. Whoever holds the database must not wait for this. */
    synchronized <T> T together(Supplier<T> changes) {
        try (DocumentBatch batch = new DocumentBatch(storage)) {
            many = batch;
            try {
                return changes.get();
            } finally {
                many = null;
                batch.write();
            }
        }
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        Reading reading = Reading.current();
        reading.needsOne(!isMulti);
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            reading.needsOne(false);
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    protected byte[] addDocumentInternal(Document document) {
        byte[] position = getIdField() == null
                ? new OrderedBytes().raw(all().from()).number64(++last).toArray()
                : position(document);
        byte[] bson = Bson.encode(document);
        change(batch -> {
            if (batch.holds(new Key(position))) {
                throw indexes.duplicate(byId, document);
            }
            indexes.change(batch, null, document, position);
            batch.put(position, bson);
            count(batch, 1);
        });
        return position;
    }

    @Override
    protected void handleUpdate(byte[] position, Document oldDocument, Document newDocument) {
        byte[] bson = Bson.encode(newDocument);
        change(batch -> {
            indexes.change(batch, oldDocument, newDocument, position);
            batch.put(position, bson);
        });
    }

    @Override
    protected void removeDocument(byte[] position) {
        Document document = getDocument(position);
        if (document != null) {
            change(batch -> {
                indexes.change(batch, document, null, position);
                batch.delete(position);
                count(batch, -1);
            });
        }
    }

    private interface Changing {
        void in(DocumentBatch batch);
    }

    private void change(Changing changing) {
        DocumentBatch batch = many;
        if (batch != null) {
            changing.in(batch);
            batch.writeIfLarge();
            return;
        }
        try (DocumentBatch single = new DocumentBatch(storage)) {
            changing.in(single);
            single.write();
        }
    }

    private void count(DocumentBatch batch, int more) {
        count += more;
        batch.put(countKey, Catalog.prefix(count));
    }

    // indexes

    @Override
    public synchronized void addIndex(Index<byte[]> index) {
        if (!index.getName().equals(byId.getName())) {
            indexes.add((StoreIndex) index);
        }
    }

    /** To be called before an index is made, not when those of a store are opened. */
    synchronized void forgetUnlisted(String index) {
        indexes.forgetUnlisted(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        if (!name.equals(byId.getName())) {
            indexes.drop(name);
        }
    }

    @Override
    public List<Index<byte[]>> getIndexes() {
        return List.copyOf(indexes.usable());
    }

    @Override
    public synchronized void drop() {
        storage.write(batch -> {
            Storage.eraseInto(batch, byId.place().number());
            batch.delete(countKey);
            indexes.dropAll(batch);
            storage.catalog().remove(batch, getFullName());
        });
        count = 0;
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        String before = getFullName();
        super.renameTo(newDatabase, newName);
        storage.rename(before, getFullName());
    }

    // figures

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, storage.bytes(all()));
    }
}
