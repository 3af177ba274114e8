package fr.encharge.standalone.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the town.
 *
 * @param since the year of their arrival, or its day if that is below zero
 * @param until their last day
 * @param roles beside that of an agent
 * @param relay the colleague who signs in for them, if they have no computer
 */
record Person(
        String login,
        String name,
        String job,
        String unit,
        int since,
        @Nullable Integer until,
        List<String> roles,
        @Nullable String relay,
        @Nullable Move moves) {

    record Move(String to, int from) {}

    Person {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** Whether they were there before the history begins. */
    boolean isFounder() {
        return since > 0;
    }

    boolean isThereOn(int day) {
        return (isFounder() || day >= since) && (until == null || day <= until);
    }

    LocalDate joined(WorkingDays days) {
        return isFounder() ? LocalDate.of(since, Month.JANUARY, 1) : days.date(since);
    }
}
