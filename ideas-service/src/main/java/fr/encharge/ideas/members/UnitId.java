package fr.encharge.ideas.members;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A node of the organisation chart, which the directory keeps. */
public record UnitId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("unit-[A-Za-z0-9-]{1,80}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "unit", "unit- and 1 to 80 letters, digits or hyphens");
    }

    @Override
    public String toString() {
        return value;
    }
}
