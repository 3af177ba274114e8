package fr.encharge.bench.log;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JPA engine on an H2 file in this JVM, a transaction a commit. {@code WRITE_DELAY=0} writes each commit to the
 * file before it returns; H2 does not sync it, which is to its advantage here.
 */
final class AxonJpa implements Contender {

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> manager = new ThreadLocal<>();
    private final EventStorageEngine engine;

    AxonJpa(Path directory) {
        factory = new PersistenceConfiguration("bench")
                .managedClass(DomainEventEntry.class)
                .managedClass(SnapshotEventEntry.class)
                .property("jakarta.persistence.jdbc.url", "jdbc:h2:file:" + directory.resolve("axon-jpa"))
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .property("hibernate.connection.pool_size", 64)
                .createEntityManagerFactory();
        inTransaction(() -> entities().createNativeQuery("SET WRITE_DELAY 0").executeUpdate());
        engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(this::entities)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(Votes.serializer())
                .snapshotSerializer(Votes.serializer())
                .build();
    }

    @Override
    public String name() {
        return "Axon JPA on H2";
    }

    @Override
    public void append(List<DomainEventMessage<String>> events) {
        inTransaction(() -> engine.appendEvents(events));
    }

    private EntityManager entities() {
        return Objects.requireNonNull(manager.get());
    }

    private void inTransaction(Runnable work) {
        try (EntityManager entities = factory.createEntityManager()) {
            manager.set(entities);
            entities.getTransaction().begin();
            work.run();
            entities.getTransaction().commit();
        } finally {
            manager.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
