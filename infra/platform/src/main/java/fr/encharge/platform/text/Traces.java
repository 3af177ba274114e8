package fr.encharge.platform.text;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What deleted documents leave in the files of a server. */
public final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private Traces() {}

    /**
     * Has the collection rewritten without what was deleted from it. A server that refuses to do so now does it in its
     * own time, and keeps backups and an oplog besides.
     */
    public static void remove(MongoDatabase database, String collection) {
        try {
            database.runCommand(new Document("compact", collection));
        } catch (MongoCommandException refused) {
            LOG.info("{} is not compacted now: {}", collection, refused.getErrorMessage());
        }
    }
}
