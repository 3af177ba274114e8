package fr.encharge.platform.event;

import fr.encharge.eventlog.MongoEventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up until the log is found to be damaged or replaced: then nothing is decided here any more. */
final class LogHealth implements HealthIndicator {

    private final MongoEventLog log;

    LogHealth(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        return log.trouble()
                .map(trouble -> Health.down().withDetail(log.name(), trouble.toString()))
                .orElseGet(Health::up)
                .build();
    }
}
