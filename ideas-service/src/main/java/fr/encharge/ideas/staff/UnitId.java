package fr.encharge.ideas.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A node of the organisation chart, which the directory keeps. */
public record UnitId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("unit-[A-Za-z0-9._-]{1,100}");

    @JsonCreator
    public UnitId {
        InvalidValue.unless(
                SHAPE.matcher(value).matches(), "unit", "unit- and 1 to 100 letters, digits, or any of . _ -");
    }

    @Override
    public String toString() {
        return value;
    }
}
