package fr.encharge.engagement.overview;

import fr.encharge.platform.rule.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that an overview is about, both included. */
record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = 3 * 366;

    Period {
        InvalidValue.unless(!to.isBefore(from), "to", "not before from");
    }

    /** The last ninety days, unless said otherwise. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        Period period = new Period(from == null ? last.minusDays(USUAL_DAYS - 1L) : from, last);
        boolean bounded = last.isBefore(period.from().plusDays(MOST_DAYS));
        InvalidValue.unless(bounded, "to", "at most " + MOST_DAYS + " days in all");
        return period;
    }

    /**
     * The whole weeks of the period that are over today: all that figures of units are shown for. A period that begins or
     * ends inside a week, or a week still running, would let two queries be subtracted down to a day or an hour.
     */
    Optional<Period> endedWeeks(LocalDate today) {
        LocalDate monday = Week.of(from.plusDays(6)).monday();
        LocalDate end = to.isBefore(today) ? to : today.minusDays(1);
        LocalDate sunday = Week.of(end.plusDays(1)).monday().minusDays(1);
        return sunday.isBefore(monday) ? Optional.empty() : Optional.of(new Period(monday, sunday));
    }

    /** The period with its first and its last week made whole. */
    Period inWholeWeeks() {
        return new Period(Week.of(from).monday(), Week.of(to).sunday());
    }

    /** Every week that the period touches. */
    List<Week> weeks() {
        Week last = Week.of(to);
        return Stream.iterate(Week.of(from), week -> week.compareTo(last) <= 0, Week::next)
                .toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
