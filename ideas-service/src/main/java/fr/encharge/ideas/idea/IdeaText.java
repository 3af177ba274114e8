package fr.encharge.ideas.idea;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.ideas.text.PlainText;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts that belong to an idea, each under a key of its own so that each can be erased alone. */
public enum IdeaText {
    TITLE("title", 200),
    IRRITANT("irritant", 5_000),
    PROPOSAL("proposal", 5_000),
    EXPECTED_EFFECT("expectedEffect", 5_000),
    REASON("reason", 5_000);

    private final String field;
    private final int longest;

    IdeaText(String field, int longest) {
        this.field = field;
        this.longest = longest;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdeaText named(String field) {
        return Arrays.stream(values())
                .filter(text -> text.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("field", "title, irritant, proposal, expectedEffect or reason"));
    }

    @JsonValue
    public String field() {
        return field;
    }

    /** Its greatest length in characters, decided at the edge: an aggregate never sees plain text. */
    public int longest() {
        return longest;
    }

    @Nullable String optional(@Nullable String plain) {
        return PlainText.optional(field, plain, longest);
    }
}
