package fr.encharge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void everyCallIsMeasured() {
        AtomicInteger calls = new AtomicInteger();
        Measured measured = Load.run(3, Duration.ofMillis(50), worker -> calls.incrementAndGet());
        assertThat(measured.nanos()).hasSize(calls.get()).isSorted();
    }

    @Test
    void aFailureFailsTheMeasurement() {
        assertThatThrownBy(() -> Load.run(2, Duration.ofMillis(50), worker -> {
                    throw new IllegalStateException("no");
                }))
                .hasRootCauseMessage("no");
    }
}
