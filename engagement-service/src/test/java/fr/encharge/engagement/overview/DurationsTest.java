package fr.encharge.engagement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void ofNothingThereIsNoMedian() {
        assertThat(Durations.of(List.of())).isEqualTo(new Durations(0, null, null));
    }

    @Test
    void ofOneItIsBothMedianAndP90() {
        assertThat(Durations.of(List.of(Duration.ofHours(36)))).isEqualTo(new Durations(1, 1.5, 1.5));
    }

    @Test
    void theOrderDoesNotMatter() {
        assertThat(Durations.of(List.of(Duration.ofDays(9), Duration.ofDays(1), Duration.ofDays(2))))
                .isEqualTo(new Durations(3, 2.0, 9.0));
    }

    @Test
    void ofTenTheNinthIsTheP90() {
        assertThat(Durations.of(
                        IntStream.rangeClosed(1, 10).mapToObj(Duration::ofDays).toList()))
                .isEqualTo(new Durations(10, 5.0, 9.0));
    }
}
