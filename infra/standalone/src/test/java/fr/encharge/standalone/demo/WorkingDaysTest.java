package fr.encharge.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays fromTuesday = new WorkingDays(LocalDate.of(2026, 11, 24));

    @Test
    void weekendsAreNotCounted() {
        assertThat(fromTuesday.date(-1)).isEqualTo("2026-11-23");
        assertThat(fromTuesday.date(-2)).isEqualTo("2026-11-20");
        assertThat(fromTuesday.date(0)).isEqualTo("2026-11-24");
        assertThat(fromTuesday.date(4)).isEqualTo("2026-11-30");
    }

    @Test
    void aHundredWorkingDaysAreTwentyWeeks() {
        assertThat(fromTuesday.date(-100)).isEqualTo(LocalDate.of(2026, 11, 24).minusWeeks(20));
    }

    @Test
    void timesAreThoseOfTheTown() {
        assertThat(fromTuesday.instant(Moment.parse("-1 07:35"))).isEqualTo(Instant.parse("2026-11-23T06:35:00Z"));
        assertThat(fromTuesday.instant(Moment.parse("3"))).isEqualTo(Instant.parse("2026-11-27T17:00:00Z"));
    }
}
