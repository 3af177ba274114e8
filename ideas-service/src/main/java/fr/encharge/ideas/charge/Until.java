package fr.encharge.ideas.charge;

import static java.time.temporal.ChronoUnit.MILLIS;

import fr.encharge.platform.rule.InvalidValue;
import java.time.Instant;

/** The day that somebody's word is for. */
record Until(Instant until) {

    Until {
        InvalidValue.unless(until != null, "until", "an instant");
        until = until.truncatedTo(MILLIS);
    }
}
