package fr.encharge.ideas.members;

import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The days that somebody belonged to a unit, the first and the last included. */
record Stay(UnitId unit, LocalDate from, @Nullable LocalDate until) {

    static @Nullable Stay read(String unit, Document days) {
        String from = days.getString("from");
        String until = days.getString("until");
        return from == null
                ? null
                : new Stay(new UnitId(unit), LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
