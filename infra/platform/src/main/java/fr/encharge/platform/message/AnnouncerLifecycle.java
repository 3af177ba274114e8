package fr.encharge.platform.message;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** The announcer from the start of a service to its end, and how it is. */
final class AnnouncerLifecycle implements SmartLifecycle, HealthIndicator {

    private final Announcer announcer;
    private volatile boolean running;

    AnnouncerLifecycle(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void start() {
        announcer.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        announcer.dismiss();
        announcer.awaitEnd();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        Health.Builder health = running ? Health.up() : Health.down();
        announcer.trouble().ifPresent(trouble -> health.down().withDetail("trouble", trouble));
        return health.build();
    }
}
