package fr.encharge.engagement.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The staff register: its log, and the days that it counts in. */
public final class Register {

    /** The log that the directory's events are stored in. */
    public static final String LOG = "directory";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Register() {}

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
