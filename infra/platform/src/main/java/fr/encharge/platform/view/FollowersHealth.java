package fr.encharge.platform.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Up while everything that follows goes on. What is far behind is told and takes nothing away: the same view is behind in
 * every instance, the others answer as ever, and whoever must see more of it is told {@link ViewBehind}.
 */
final class FollowersHealth implements HealthIndicator {

    /** Worse than up, yet ready. */
    static final Status BEHIND = new Status("BEHIND");

    /** In positions or messages. */
    static final long FAR = 10_000;

    private final BooleanSupplier running;
    private final Supplier<Map<String, List<Follower>>> followers;

    /** @param followers those of each view and automation */
    FollowersHealth(BooleanSupplier running, Supplier<Map<String, List<Follower>>> followers) {
        this.running = running;
        this.followers = followers;
    }

    @Override
    public Health health() {
        Map<String, String> stopped = new TreeMap<>();
        Map<String, String> behind = new TreeMap<>();
        followers.get().forEach((name, list) -> {
            long lag = list.stream().mapToLong(Follower::lag).sum();
            if (list.stream().mapToInt(Follower::stopped).sum() > 0) {
                stopped.put(name, reason(list));
            } else if (lag > FAR) {
                behind.put(name, lag + " still to come");
            }
        });
        return health(stopped.isEmpty() && running.getAsBoolean(), behind.isEmpty())
                .withDetails(stopped)
                .withDetails(behind)
                .build();
    }

    private static Health.Builder health(boolean goesOn, boolean isClose) {
        if (!goesOn) {
            return Health.down();
        }
        return isClose ? Health.up() : Health.status(BEHIND);
    }

    private static String reason(List<Follower> list) {
        return list.stream()
                .flatMap(each -> each.worker().trouble().stream())
                .findFirst()
                .orElseGet(() -> "stopped at "
                        + list.stream()
                                .flatMap(each -> each.stoppedAt().stream())
                                .toList());
    }
}
