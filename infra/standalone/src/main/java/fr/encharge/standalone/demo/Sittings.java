package fr.encharge.standalone.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The moments at which agents sit down and vote: two a day, most on the days after the Tuesday letter. */
final class Sittings {

    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 10), LocalTime.of(14, 30));
    private static final int SPREAD_MINUTES = 120;

    private final WorkingDays days;
    private final Map<Integer, List<Moment>> byDay = new HashMap<>();
    private final Map<Integer, Double> crowds = new HashMap<>();

    Sittings(WorkingDays days) {
        this.days = days;
    }

    List<Moment> between(Moment after, Moment before) {
        return IntStream.rangeClosed(after.day(), Math.min(before.day(), -1))
                .boxed()
                .flatMap(day -> byDay.computeIfAbsent(day, Sittings::on).stream())
                .filter(sitting -> after.isBefore(sitting) && sitting.isBefore(before))
                .toList();
    }

    double crowd(Moment sitting) {
        return crowds.computeIfAbsent(sitting.day(), this::crowdOn);
    }

    private double crowdOn(int day) {
        return switch (days.date(day).getDayOfWeek()) {
            case TUESDAY -> 1.6;
            case WEDNESDAY -> 0.8;
            case THURSDAY -> 1.2;
            case FRIDAY -> 0.5;
            default -> 0.9;
        };
    }

    private static List<Moment> on(int day) {
        return TIMES.stream()
                .map(time -> new Moment(day, time.plusMinutes(minutes(day, time))))
                .toList();
    }

    private static long minutes(int day, LocalTime time) {
        return (long) (SPREAD_MINUTES * Chance.of("sitting", String.valueOf(day), time.toString()));
    }
}
