package fr.encharge.platform.view;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The messages that an operator has told a view to pass over, kept for ever in the collection {@code skips}. */
final class Skips {

    private static final int MOST = 1_000;

    private final MongoCollection<Document> documents;

    Skips(MongoDatabase database) {
        documents = database.getCollection("skips")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    boolean contains(String follower, String message) {
        return documents
                        .find(Filters.eq(StoredFields.ID, id(follower, message)))
                        .first()
                != null;
    }

    /** Recorded once: the first reason stays. */
    void add(String follower, String message, String reason, Instant at) {
        documents.updateOne(
                Filters.eq(StoredFields.ID, id(follower, message)),
                Updates.combine(
                        Updates.setOnInsert("view", follower),
                        Updates.setOnInsert("message", message),
                        Updates.setOnInsert("reason", reason),
                        Updates.setOnInsert("at", Date.from(at))),
                new UpdateOptions().upsert(true));
    }

    List<Document> of(String follower) {
        return documents.find(Filters.eq("view", follower)).limit(MOST).into(new ArrayList<>());
    }

    List<Document> all() {
        return documents.find().limit(MOST).into(new ArrayList<>());
    }

    private static String id(String follower, String message) {
        return follower + "/" + message;
    }
}
