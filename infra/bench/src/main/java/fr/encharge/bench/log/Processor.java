package fr.encharge.bench.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.encharge.bench.Measured;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;

/** Axon's tracking processor as it comes, its tokens in axon-mongo's store on the same server. */
final class Processor implements AutoCloseable {

    private final MongoClient client;
    private final EventStorageEngine engine;

    Processor(String uri, EventStorageEngine engine) {
        this.client = MongoClients.create(uri);
        this.engine = engine;
    }

    /** From its start until it has handled so many events. */
    Measured timed(int events) {
        CountDownLatch missing = new CountDownLatch(events);
        EmbeddedEventStore source =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        TrackingEventProcessor processor = processor(source, missing);
        long begun = System.nanoTime();
        processor.start();
        try {
            missing.await();
            return new Measured(new long[events], (System.nanoTime() - begun) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            processor.shutDown();
            source.shutDown();
        }
    }

    private TrackingEventProcessor processor(EmbeddedEventStore source, CountDownLatch missing) {
        return TrackingEventProcessor.builder()
                .name("burst-" + UUID.randomUUID())
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Counter(missing))
                        .build())
                .messageSource(source)
                .tokenStore(MongoTokenStore.builder()
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(client, OurLog.DATABASE)
                                .build())
                        .serializer(Votes.serializer())
                        .build())
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    @Override
    public void close() {
        client.close();
    }

    private record Counter(CountDownLatch missing) {

        @org.axonframework.eventhandling.EventHandler
        void react(String payload, EventMessage<String> event) {
            missing.countDown();
        }
    }
}
