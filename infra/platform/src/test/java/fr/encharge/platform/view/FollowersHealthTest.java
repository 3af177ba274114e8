package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.message.Patience;
import fr.encharge.platform.message.Worker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class FollowersHealthTest {

    private record Still(long lag, int stopped, List<String> stoppedAt) implements Follower {

        @Override
        public Worker worker() {
            return new Worker("still", Patience.USUAL, current -> {});
        }
    }

    private static Health health(Map<String, List<Follower>> followers) {
        return new FollowersHealth(() -> true, () -> followers).health();
    }

    private static Follower behind(long lag) {
        return new Still(lag, 0, List.of());
    }

    @Test
    void whatIsCloseBehindIsUp() {
        assertThat(health(Map.of("board", List.of(behind(FollowersHealth.FAR)))).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void whatIsFarBehindIsNamedAndStaysReady() {
        Health health =
                health(Map.of("board", List.of(behind(FollowersHealth.FAR), behind(1)), "tally", List.of(behind(1))));

        assertThat(health.getStatus()).isEqualTo(FollowersHealth.BEHIND);
        assertThat(health.getDetails()).containsOnly(Map.entry("board", "10001 still to come"));
    }

    @Test
    void whatHasStoppedIsDownWhateverElseIsBehind() {
        Follower stopped = new Still(3, 1, List.of("voting-0001"));
        Health health = health(Map.of("board", List.of(stopped), "tally", List.of(behind(20_000))));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("board", "not running");
    }

    @Test
    void whatHasNotBegunIsDown() {
        assertThat(new FollowersHealth(() -> false, Map::of).health().getStatus())
                .isEqualTo(Status.DOWN);
    }
}
