package fr.encharge.engagement.overview;

import fr.encharge.engagement.overview.Overview.Counts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What happened on the days of a period, in all and by week; the first and the last week may be cut by the period. */
final class Calendar {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0);

    private final Map<Week, Counts> byWeek = new TreeMap<>();

    void add(Document day) {
        byWeek.merge(Week.of(LocalDate.parse(day.getString("day"))), counts(day), Calendar::sum);
    }

    Counts total() {
        return byWeek.values().stream().reduce(NOTHING, Calendar::sum);
    }

    /** A row for every week, also for one in which nothing happened. */
    List<Overview.WeekRow> weeks(Period period) {
        return period.weeks().stream()
                .map(week -> new Overview.WeekRow(week.toString(), week.monday(), byWeek.getOrDefault(week, NOTHING)))
                .toList();
    }

    private static Counts counts(Document day) {
        return new Counts(
                Stored.number(day, "ideas"),
                Stored.number(day, "votes"),
                Stored.number(day, "withdrawnVotes"),
                Stored.number(day, "answers"),
                Stored.number(day, "charges"),
                Stored.number(day, "completions"));
    }

    private static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.ideas() + other.ideas(),
                one.votes() + other.votes(),
                one.withdrawnVotes() + other.withdrawnVotes(),
                one.answers() + other.answers(),
                one.charges() + other.charges(),
                one.completions() + other.completions());
    }
}
