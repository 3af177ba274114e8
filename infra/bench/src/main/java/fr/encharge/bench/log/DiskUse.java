package fr.encharge.bench.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.encharge.bench.Directories;
import fr.encharge.bench.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What the embedded store takes on disk, indexes and write-ahead log included, against the documents that it holds. */
final class DiskUse {

    private static final double MEBIBYTE = 1 << 20;
    private static final int PAGE = 1_000;

    private long documents;
    private long bytes;

    void count(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(OurLog.DATABASE);
            for (String collection : database.listCollectionNames()) {
                count(database.getCollection(collection, RawBsonDocument.class));
            }
        }
    }

    private void count(MongoCollection<RawBsonDocument> collection) {
        Bson next = Filters.empty();
        List<RawBsonDocument> page;
        do {
            page = collection
                    .find(next)
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            for (RawBsonDocument document : page) {
                documents++;
                bytes += document.getByteBuffer().remaining();
                next = Filters.gt("_id", document.get("_id"));
            }
        } while (page.size() == PAGE);
    }

    /** @param directory of the store, which is closed by now */
    void print(Path directory, PrintWriter out) throws IOException {
        long files = Directories.bytes(directory);
        new Table(out, "On disk", "documents", "MiB of documents", "MiB of files", "files are")
                .row(
                        "%,d".formatted(documents),
                        bytes / MEBIBYTE,
                        files / MEBIBYTE,
                        "%.2f×".formatted((double) files / bytes));
    }
}
