package fr.encharge.ideas.idea;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;

/** What an idea is about, as its author files it: a label, never a sentence. */
public record Category(@JsonValue String label) {

    private static final int LONGEST = 60;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Category {
        label = label.strip();
        InvalidValue.unless(
                !label.isEmpty() && label.codePointCount(0, label.length()) <= LONGEST,
                "category",
                "1 to 60 characters");
    }

    @Override
    public String toString() {
        return label;
    }
}
