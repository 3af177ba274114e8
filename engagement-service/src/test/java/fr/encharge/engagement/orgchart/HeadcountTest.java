package fr.encharge.engagement.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountTest {

    private final Headcount headcount = new Headcount(Map.of(
            LocalDate.parse("2024-01-01"), 3,
            LocalDate.parse("2024-06-01"), -1,
            LocalDate.parse("2024-07-01"), 2));

    @ParameterizedTest
    @CsvSource({"2023-12-31, 0", "2024-01-01, 3", "2024-05-31, 3", "2024-06-01, 2", "2025-01-01, 4"})
    void itChangesFromADayOn(LocalDate day, int people) {
        assertThat(headcount.on(day)).isEqualTo(people);
    }
}
