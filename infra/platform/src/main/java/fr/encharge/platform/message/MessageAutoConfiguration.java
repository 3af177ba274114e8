package fr.encharge.platform.message;

import com.mongodb.client.MongoDatabase;
import fr.encharge.eventlog.MongoEventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The announcer of a service that has something to announce, and the clients of the broker. */
@AutoConfiguration(afterName = "fr.encharge.platform.event.EventAutoConfiguration")
public class MessageAutoConfiguration {

    @Bean
    KafkaClients kafkaClients(@Value("${encharge.kafka.bootstrap-servers}") String bootstrapServers) {
        return new KafkaClients(bootstrapServers);
    }

    @Bean
    @ConditionalOnBean(MongoEventLog.class)
    CommitLog commitLog(MongoEventLog log) {
        return new EventLogCommits(log);
    }

    @Bean
    @ConditionalOnBean({Announcements.class, Topics.class})
    Announcer announcer(
            @Value("${encharge.service}") String service,
            CommitLog log,
            Announcements announcements,
            Topics topics,
            KafkaClients clients,
            MongoDatabase database) {
        Lease lease = new Lease(database, service + ".announcer", Clock.systemUTC());
        return new Announcer(service, log, announcements, topics, clients, lease, Patience.USUAL);
    }

    @Bean
    @ConditionalOnBean(Announcer.class)
    AnnouncerLifecycle announcerHealthIndicator(Announcer announcer) {
        return new AnnouncerLifecycle(announcer);
    }

    @Bean
    @ConditionalOnBean(Announcer.class)
    MeterBinder announcerMetrics(Announcer announcer, CommitLog log) {
        return registry -> {
            Gauge.builder("encharge.announcer.lag", announcer, Announcer::lag)
                    .description("Positions that the least advanced partition still lacks")
                    .tag("log", log.name())
                    .register(registry);
            Gauge.builder(
                            "encharge.announcer.stopped",
                            announcer,
                            each -> each.trouble().isPresent() ? 1 : 0)
                    .description("1 when nothing is announced because of an error that lasts")
                    .tag("log", log.name())
                    .register(registry);
        };
    }
}
