package fr.encharge.standalone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a town hall works, counted from one day. Public holidays are not known: in Fontbrune somebody is
 * always on duty.
 */
record WorkingDays(LocalDate today) {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    LocalDate date(int day) {
        LocalDate date = today;
        int step = Integer.signum(day);
        for (int left = Math.abs(day); left > 0; left -= isWorkingDay(date) ? 1 : 0) {
            date = date.plusDays(step);
        }
        return date;
    }

    Instant instant(Moment moment) {
        return date(moment.day()).atTime(moment.time()).atZone(ZONE).toInstant();
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
