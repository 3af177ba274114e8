package fr.encharge.platform.event;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import fr.encharge.eventlog.MongoEventLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Axon over the service's own log. */
@AutoConfiguration(
        afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class EventAutoConfiguration {

    private static final Set<String> CIRCUMSTANCES =
            Set.of(MetaDataKeys.AUTHORITY, MetaDataKeys.AGENT, MetaDataKeys.FOR, MetaDataKeys.TRACEPARENT);

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${encharge.mongo.database}") String name) {
        return client.getDatabase(name);
    }

    /** The one serializer: Axon takes it for events, snapshots and messages alike. */
    @Bean
    @Primary
    Serializer serializer(EventNames names) {
        return new EventSerializer(names);
    }

    @Bean
    MongoEventLog eventLog(
            MongoDatabase database, Serializer serializer, @Value("${encharge.log:${encharge.service}}") String name) {
        MongoEventLog.create(database, name);
        MongoEventLog log = MongoEventLog.builder()
                .database(database)
                .name(name)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        log.start();
        return log;
    }

    @Bean
    StoreHealth storeHealthIndicator(MongoDatabase database) {
        return new StoreHealth(database);
    }

    @Bean
    LogHealth logHealthIndicator(MongoEventLog log) {
        return new LogHealth(log);
    }

    @Bean
    LogMetrics logMetrics(MongoEventLog log) {
        return new LogMetrics(log);
    }

    @Bean
    EventStore eventStore(MongoEventLog log) {
        return new AuthorityGuardedEventStore(log);
    }

    /** Named by each aggregate. */
    @Bean
    Cache aggregates() {
        return new KnownAggregates();
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    CommandBus commandBus() {
        SimpleCommandBus commands = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(EventAutoConfiguration::circumstancesOf));
        return commands;
    }

    private static Map<String, ?> circumstancesOf(Message<?> message) {
        Map<String, Object> known = new HashMap<>(message.getMetaData());
        known.keySet().retainAll(CIRCUMSTANCES);
        return known;
    }

    @Bean
    Decisions decisions(CommandBus commandBus, MongoEventLog log) {
        return new Decisions(commandBus, log.name(), log::confirm, MongoEventLog.POSITION_RESOURCE);
    }
}
