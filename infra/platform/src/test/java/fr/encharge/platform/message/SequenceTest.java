package fr.encharge.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SequenceTest {

    @Test
    void numbersFollowTheLog() {
        assertThat(Sequence.of(87, 2, 3)).isEqualTo(87L * (1 << 24) + 2 * (1 << 14) + 3);
        assertThat(Sequence.of(87, 1023, 16383)).isEqualTo(Sequence.lastOf(87)).isLessThan(Sequence.of(88, 0, 0));
        assertThat(Sequence.positionOf(Sequence.of(87, 2, 3))).isEqualTo(87);
        assertThat(Sequence.text(Sequence.of(87, 2, 3)))
                .isEqualTo("0000000001459650563")
                .hasSize(19);
    }

    @Test
    void whatDoesNotFitIsRefusedRatherThanOverlapped() {
        assertThatThrownBy(() -> Sequence.of(1L << 39, 0, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sequence.of(1, 1024, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sequence.of(1, 0, 16384)).isInstanceOf(IllegalStateException.class);
    }
}
