package fr.encharge.ideas.stage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Arrays;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How far an idea has come. Nobody stores it: it follows from the {@code verdict}, the {@code holding} and the {@code
 * votes} of a view's document, each of which is set by its own events.
 */
public enum Stage {
    PROPOSED("proposed", and(unanswered(), lte("votes", 0))),
    SUPPORTED("supported", and(unanswered(), gt("votes", 0))),
    ANSWERED("answered", and(in("verdict", Verdict.ANSWERED), in("holding", Holding.NOT_HELD))),
    IN_CHARGE("in-charge", and(in("verdict", Verdict.STANDING), eq("holding", Holding.HELD.name()))),
    DONE("done", and(in("verdict", Verdict.STANDING), eq("holding", Holding.DONE.name()))),
    WITHDRAWN("withdrawn", eq("verdict", Verdict.WITHDRAWN.name()));

    private final String word;
    private final Bson filter;

    Stage(String word, Bson filter) {
        this.word = word;
        this.filter = filter;
    }

    private static Bson unanswered() {
        return and(eq("verdict", Verdict.NONE.name()), in("holding", Holding.NOT_HELD));
    }

    /** Every idea that was not taken back. */
    public static Bson standing() {
        return in("verdict", Verdict.STANDING);
    }

    /** Nobody is in charge, and somebody may be. */
    public static Bson waiting() {
        return and(in("verdict", Verdict.NONE.name(), Verdict.ACCEPTED.name()), eq("holding", Holding.FREE.name()));
    }

    public static Stage named(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValue("stage", "proposed, supported, answered, in-charge, done or withdrawn"));
    }

    public static Stage of(Document idea, long votes) {
        Verdict verdict = Verdict.valueOf(idea.getString("verdict"));
        Holding holding = Holding.valueOf(idea.getString("holding"));
        if (verdict == Verdict.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (holding == Holding.DONE) {
            return DONE;
        }
        if (holding == Holding.HELD) {
            return IN_CHARGE;
        }
        if (verdict != Verdict.NONE) {
            return ANSWERED;
        }
        return votes > 0 ? SUPPORTED : PROPOSED;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Bson filter() {
        return filter;
    }
}
