package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import fr.encharge.embedded.EmbeddedStartFailed;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's protocol and query language as the library has them, on our storage: read and write concern are honoured as
 * a MongoDB replica set of one would.
 */
public final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> READING =
            Set.of("find", "aggregate", "count", "distinct", "getmore", "listcollections", "listindexes");
    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "renamecollection");

    /** How many documents an answer holds for who does not say: all of them might be more than a message can be. */
    private static final int BATCH = 1_000;

    private final Storage storage;

    private StoreBackend(Storage storage) {
        this.storage = storage;
        try (Reading opening = Reading.begin(null)) {
            storage.catalog().beginningWith("").keySet().stream()
                    .map(Utils::firstFragment)
                    .distinct()
                    .forEach(this::resolveDatabase);
        }
    }

    /**
     * @param fsync whether a majority write waits until the disk has it, or only the operating system
     * @throws EmbeddedStartFailed if the files are damaged, of another format or cannot be read
     */
    public static StoreBackend open(Path directory, boolean fsync) {
        Storage storage = Storage.open(directory, fsync);
        try {
            return new StoreBackend(storage);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /** Deletes the directory of a store that is closed. */
    public static void delete(Path directory) throws IOException {
        StoreFiles.delete(directory);
    }

    /** What it has done and how large it is. */
    public StoreStatistics statistics() {
        return new StoreStatistics(
                storage.scans().sum(),
                storage.durability().syncs(),
                storage.durability().nanos(),
                storage.bytes());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, storage, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document request = message.getDocument();
        String command = request.keySet().iterator().next().toLowerCase(Locale.ROOT);
        try (Reading reading = Reading.begin(view(command, request))) {
            prepare(reading, command, request);
            try {
                return super.handleMessage(message);
            } catch (MongoServerException refusal) {
                return reply(refusal);
            } finally {
                hold(message.getChannel(), reading, WRITING.contains(command) && waitsForSync(request));
            }
        }
    }

    /** As the library would answer, which would also log the request with its documents: texts, keys, whatever there is. */
    private static Document reply(MongoServerException refusal) {
        Document reply = new Document("ok", 0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    private void hold(Channel channel, Reading reading, boolean synced) {
        CompletableFuture<Boolean> until =
                synced ? storage.durability().covered(storage.latest()) : reading.answerAfter();
        if (until != null) {
            HeldReplies.holdNext(channel, until);
        }
    }

    /** What the store counts is in it, too, for those who reach it by address only. */
    @Override
    public Document getServerStatus() {
        StoreStatistics now = statistics();
        return super.getServerStatus()
                .append(
                        "store",
                        new Document("scans", now.scans())
                                .append("syncs", now.syncs())
                                .append("syncNanos", now.syncNanos())
                                .append("bytes", now.bytes()));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        try (Reading reading = Reading.begin(null)) {
            return super.handleQuery(query);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        return super.handleCommand(channel, database, command, query);
    }

    private @Nullable View view(String command, Document request) {
        if (!READING.contains(command)) {
            return null;
        }
        return request.get("readConcern") instanceof Document concern && isMajority(concern.get("level"))
                ? storage.durability().view()
                : storage.now();
    }

    private static boolean isMajority(@Nullable Object level) {
        return "majority".equals(level) || "linearizable".equals(level) || "snapshot".equals(level);
    }

    private static void prepare(Reading reading, String command, Document request) {
        if (command.equals("find") || command.equals("getmore")) {
            request.putIfAbsent("batchSize", BATCH);
        }
        if (command.equals("aggregate")
                && request.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.get(0) instanceof Document first
                && first.get("$match") instanceof Document filter) {
            reading.willMatch(filter);
        }
    }

    /** MongoDB's own default is majority. */
    private static boolean waitsForSync(Document request) {
        if (!(request.get("writeConcern") instanceof Document concern)) {
            return true;
        }
        Object journal = concern.get("j");
        Object nodes = concern.get("w");
        boolean several = !(nodes instanceof Number number) || number.intValue() > 1;
        return Utils.isTrue(journal) || several;
    }

    @Override
    public void close() {
        super.close();
        storage.close();
    }
}
