package fr.encharge.bench.log;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.types.Binary;

/** No engine at all: documents of the size of our commits, each inserted by itself, majority and journaled. */
final class RawInserts implements Contender {

    /** {@code _id}, the binary's own bookkeeping, and the document's. */
    private static final int AROUND_THE_PADDING = 35;

    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private final Binary padding;

    RawInserts(String uri, String collection, int size) {
        client = MongoClients.create(uri);
        documents = client.getDatabase(OurLog.DATABASE)
                .getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        padding = new Binary(new byte[size - AROUND_THE_PADDING]);
    }

    @Override
    public String name() {
        return "raw insertOne";
    }

    @Override
    public void append(List<DomainEventMessage<String>> events) {
        documents.insertOne(new Document("p", padding));
    }

    @Override
    public void close() {
        client.close();
    }
}
