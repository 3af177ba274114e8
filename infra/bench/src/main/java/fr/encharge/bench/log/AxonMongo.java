package fr.encharge.bench.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;

/** Axon's Mongo extension, a document a commit, with the durability that ours has. */
final class AxonMongo implements Contender {

    static final String NAME = "axon-mongo 4.12.0";

    private final MongoClient client;
    private final EventStorageEngine engine;

    AxonMongo(String uri, String collection) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
        MongoTemplate template = DefaultMongoTemplate.builder()
                .mongoDatabase(client, OurLog.DATABASE)
                .domainEventsCollectionName(collection)
                .snapshotEventsCollectionName(collection + ".snapshots")
                .build();
        var strategy = new DocumentPerCommitStorageStrategy();
        strategy.ensureIndexes(template.eventCollection(), template.snapshotCollection());
        engine = MongoEventStorageEngine.builder()
                .mongoTemplate(template)
                .storageStrategy(strategy)
                .eventSerializer(Votes.serializer())
                .snapshotSerializer(Votes.serializer())
                .build();
    }

    EventStorageEngine engine() {
        return engine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(List<DomainEventMessage<String>> events) {
        engine.appendEvents(events);
    }

    @Override
    public void close() {
        client.close();
    }
}
