package fr.encharge.bench.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.encharge.eventlog.MongoEventLog;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** The event log of this project, with a client of its own. */
final class OurLog implements Contender {

    static final String DATABASE = "bench";
    static final String NAME = "EnCharge event log";

    private final MongoClient client;
    private final MongoEventLog log;

    OurLog(String uri, String name) {
        client = MongoClients.create(uri);
        MongoDatabase database = client.getDatabase(DATABASE);
        MongoEventLog.create(database, name);
        log = MongoEventLog.builder()
                .database(database)
                .name(name)
                .eventSerializer(Votes.serializer())
                .snapshotSerializer(Votes.serializer())
                .build();
        log.start();
    }

    MongoEventLog log() {
        return log;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(List<DomainEventMessage<String>> events) {
        log.appendEvents(events);
    }

    @Override
    public void close() {
        log.close();
        client.close();
    }
}
