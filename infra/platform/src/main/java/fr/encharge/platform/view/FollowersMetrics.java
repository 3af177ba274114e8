package fr.encharge.platform.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far what follows is behind, and whether it has stopped. */
final class FollowersMetrics implements MeterBinder {

    private final Followers followers;
    private final List<String> names;

    FollowersMetrics(Followers followers, List<String> names) {
        this.followers = followers;
        this.names = names;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : names) {
            gauge(registry, "encharge.view.lag", "Positions or messages still to come", name, Follower::lag);
            gauge(registry, "encharge.view.stopped", "Logs or partitions that have stopped", name, Follower::stopped);
        }
    }

    private void gauge(
            MeterRegistry registry, String metric, String description, String view, ToDoubleFunction<Follower> value) {
        Gauge.builder(
                        metric,
                        followers,
                        all -> all.of(view).stream().mapToDouble(value).sum())
                .description(description)
                .tag("view", view)
                .register(registry);
    }
}
