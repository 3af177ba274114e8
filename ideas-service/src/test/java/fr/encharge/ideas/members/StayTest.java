package fr.encharge.ideas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final UnitId ROADS = new UnitId("unit-voirie");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");

    @Test
    void itIncludesItsFirstAndItsLastDay() {
        Stay stay = new Stay(ROADS, FIRST, LAST);
        assertThat(stay.includes(FIRST)).isTrue();
        assertThat(stay.includes(LAST)).isTrue();
        assertThat(stay.includes(FIRST.minusDays(1))).isFalse();
        assertThat(stay.includes(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayItGoesOn() {
        assertThat(new Stay(ROADS, FIRST, null).includes(LocalDate.MAX)).isTrue();
    }

    @Test
    void aLastDayAloneIsNoStay() {
        assertNull(Stay.read(ROADS.value(), new Document("until", "2026-06-30")));
        assertThat(Stay.read(ROADS.value(), new Document("from", "2026-01-01").append("until", "2026-06-30")))
                .isEqualTo(new Stay(ROADS, FIRST, LAST));
    }
}
