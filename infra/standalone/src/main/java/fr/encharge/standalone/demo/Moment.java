package fr.encharge.standalone.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * A time of day on a working day, counted from the day of the demonstration: {@code -107 07:35}, or {@code 12} for the
 * end of the twelfth working day ahead.
 */
record Moment(int day, LocalTime time) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparingInt(Moment::day).thenComparing(Moment::time);
    private static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);

    @JsonCreator
    static Moment parse(String text) {
        String[] parts = text.split(" ", 2);
        LocalTime time = parts.length == 1 ? CLOSING_TIME : LocalTime.parse(parts[1]);
        return new Moment(Integer.parseInt(parts[0]), time);
    }

    boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    boolean isPast() {
        return day < 0;
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
