package fr.encharge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final long MILLI = 1_000_000;

    @Test
    void aPercentileIsTheLeastThatSoManyDoNotExceed() {
        Measured hundred = Measured.of(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray(), 2);
        assertThat(hundred.perSecond()).isEqualTo(50);
        assertThat(hundred.millis(0.5)).isEqualTo(50);
        assertThat(hundred.millis(0.99)).isEqualTo(99);
        assertThat(hundred.longestMillis()).isEqualTo(100);
    }

    @Test
    void theMedianIsOfTheRates() {
        Measured slow = Measured.of(new long[] {MILLI}, 10);
        Measured middle = Measured.of(new long[] {MILLI, MILLI}, 10);
        Measured fast = Measured.of(new long[] {MILLI, MILLI, MILLI}, 10);
        assertThat(Measured.median(List.of(fast, slow, middle))).isSameAs(middle);
    }

    @Test
    void nothingMeasuredHasNoPercentile() {
        assertThat(Measured.of(new long[0], 1).millis(0.99)).isNaN();
    }
}
