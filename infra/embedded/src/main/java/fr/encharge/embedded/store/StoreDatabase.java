package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database: where its collections are in the storage. All else is the library's. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<byte[]> {

    private final Storage storage;

    StoreDatabase(String name, Storage storage, CursorRegistry cursors) {
        super(name, cursors);
        this.storage = storage;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("compact")) {
            return compact(String.valueOf(query.get(command)));
        }
        UnaryOperator<Document> library = one -> super.handleCommand(channel, command, one, databases, oplog);
        return command.equalsIgnoreCase("update") ? update(query, library) : library.apply(query);
    }

    /** The library's own collections are locked by whoever holds the database. */
    private Document update(Document query, UnaryOperator<Document> library) {
        Supplier<Document> updates = () -> OrderedUpdates.run(query, library);
        String name = String.valueOf(query.get("update"));
        return !name.startsWith("system.") && resolveCollection(name, false) instanceof StoreCollection collection
                ? collection.together(updates)
                : updates.get();
    }

    /** In the order in which updates take them: the collection, then the database. */
    @Override
    protected void addIndex(Document description) {
        String name = String.valueOf(description.get("ns"))
                .substring(getDatabaseName().length() + 1);
        MongoCollection<byte[]> collection = resolveOrCreateCollection(name);
        synchronized (collection) {
            if (collection instanceof StoreCollection ours) {
                ours.forgetUnlisted(String.valueOf(description.get("name")));
            }
            super.addIndex(description);
        }
    }

    private Document compact(String name) {
        if (resolveCollection(name, false) instanceof StoreCollection collection) {
            Reading.current().answerAfter(storage.compaction().of(collection.getFullName(), collection.ranges()));
        }
        Document done = new Document();
        Utils.markOkay(done);
        return done;
    }

    @Override
    protected Index<byte[]> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<byte[]> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(name, keys, false, sparse);
    }

    @Override
    protected MongoCollection<byte[]> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, storage, place(name), cursorRegistry);
    }

    private Catalog.Entry place(String name) {
        String fullName = getFullCollectionNamespace(name);
        Catalog.Entry present = storage.catalog().find(fullName);
        if (present != null) {
            return present;
        }
        var added = new AtomicReference<Catalog.@Nullable Entry>();
        storage.write(batch -> added.set(storage.catalog().add(batch, fullName)));
        Catalog.Entry place = added.get();
        if (place == null) {
            throw new IllegalStateException("not written: " + fullName);
        }
        return place;
    }

    @Override
    protected long getFileSize() {
        return storage.bytes();
    }

    @Override
    protected long getStorageSize() {
        return storage.bytes();
    }
}
