package fr.encharge.engagement.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Test
    void itIsTheLastNinetyDaysUnlessSaidOtherwise() {
        assertThat(Period.of(null, null, TUESDAY)).isEqualTo(new Period(LocalDate.parse("2026-08-27"), TUESDAY));
    }

    @Test
    void itEndsTodayUnlessSaidOtherwise() {
        assertThat(Period.of(LocalDate.parse("2026-11-01"), null, TUESDAY).to()).isEqualTo(TUESDAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-23", "2020-01-01, 2026-01-01"})
    void aPeriodThatEndsBeforeItBeginsOrNeverEndsIsRefused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> Period.of(from, to, TUESDAY)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-15, 2026-11-02, 2026-11-15",
        "2026-11-01, 2026-11-16, 2026-11-02, 2026-11-15",
        "2026-11-03, 2026-11-22, 2026-11-09, 2026-11-22",
        "2026-11-02, 2026-11-24, 2026-11-02, 2026-11-22",
        "2026-11-02, 2027-01-31, 2026-11-02, 2026-11-22"
    })
    void figuresOfUnitsAreForWholeWeeksThatAreOver(LocalDate from, LocalDate to, LocalDate monday, LocalDate sunday) {
        assertThat(new Period(from, to).endedWeeks(TUESDAY)).hasValue(new Period(monday, sunday));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03, 2026-11-14", "2026-11-23, 2026-11-29", "2026-11-16, 2026-11-21", "2027-01-04, 2027-01-31"})
    void withoutSuchAWeekThereAreNone(LocalDate from, LocalDate to) {
        assertThat(new Period(from, to).endedWeeks(TUESDAY)).isEmpty();
    }

    @Test
    void aWeekIsNamedByTheYearOfItsThursday() {
        assertThat(Week.of(LocalDate.parse("2027-01-03"))).hasToString("2026-W53");
        assertThat(Week.of(LocalDate.parse("2026-11-24"))).hasToString("2026-W48");
    }

    @Test
    void everyWeekThatAPeriodTouchesIsListed() {
        assertThat(new Period(LocalDate.parse("2026-11-22"), TUESDAY).weeks())
                .extracting(Week::toString)
                .containsExactly("2026-W47", "2026-W48");
    }
}
