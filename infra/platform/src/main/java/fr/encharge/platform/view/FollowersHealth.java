package fr.encharge.platform.view;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while everything that follows goes on. */
final class FollowersHealth implements HealthIndicator {

    private final Followers followers;

    FollowersHealth(Followers followers) {
        this.followers = followers;
    }

    @Override
    public Health health() {
        Health.Builder health = followers.isRunning() ? Health.up() : Health.down();
        followers.byName().forEach((name, list) -> {
            if (list.stream().mapToInt(Follower::stopped).sum() > 0) {
                health.down().withDetail(name, reason(list));
            }
        });
        return health.build();
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
