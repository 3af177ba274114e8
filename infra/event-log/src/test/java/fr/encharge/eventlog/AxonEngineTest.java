package fr.encharge.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Axon's own tests of an engine, all three layers of them, over the wire. Seven append a list that spans aggregates, which
 * this engine refuses: they get it in as many appends as it has aggregates.
 */
class AxonEngineTest extends BatchingEventStorageEngineTest<MongoEventLog, MongoEventLog.Builder> {

    private static EmbeddedStore store;

    private final List<MongoEventLog> logs = new ArrayList<>();
    private MongoDatabase database;

    @BeforeAll
    static void open() {
        store = new EmbeddedStore();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void createLog() {
        database = store.newDatabase();
        MongoEventLog log = createEngine();
        setTestSubject(log);
        setTestSubject((EventStorageEngine) new AggregateByAggregate(log));
    }

    @AfterEach
    void closeLogs() {
        logs.forEach(MongoEventLog::close);
    }

    @Override
    protected MongoEventLog createEngine(UnaryOperator<MongoEventLog.Builder> customization) {
        MongoEventLog.create(database, "axon");
        MongoEventLog log =
                customization.apply(EmbeddedStore.log(database, "axon")).build();
        log.start();
        logs.add(log);
        return log;
    }
}
