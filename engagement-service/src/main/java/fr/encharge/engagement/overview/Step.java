package fr.encharge.engagement.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** What can become of an idea; none of it presupposes another, save being proposed. */
enum Step {
    PROPOSED("proposed", "proposedAt"),
    SUPPORTED("supported", "supportedAt"),
    ANSWERED("answered", "answeredAt"),
    IN_CHARGE("inCharge", "inChargeAt"),
    DONE("done", "doneAt");

    private final String title;
    private final String field;

    Step(String title, String field) {
        this.title = title;
        this.field = field;
    }

    @JsonValue
    String title() {
        return title;
    }

    /** When the idea first made this step, if it has. */
    Optional<Instant> of(Document idea) {
        return Optional.ofNullable(idea.getDate(field)).map(Date::toInstant);
    }
}
