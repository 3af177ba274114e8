package fr.encharge.engagement.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A week from Monday to Sunday, as ISO 8601 counts them. */
record Week(LocalDate monday) implements Comparable<Week> {

    Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
        }
    }

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Week next() {
        return new Week(monday.plusWeeks(1));
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    /** {@code 2026-W09}. */
    @Override
    public String toString() {
        return DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.FRANCE).format(monday);
    }
}
