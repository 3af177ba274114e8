package fr.encharge.engagement.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** The official name of a unit. It classifies and concerns no person, so it is stored as it is and never sealed. */
public record UnitLabel(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("\\P{Cntrl}{1,120}");

    @JsonCreator
    public UnitLabel {
        value = value.strip();
        InvalidValue.unless(SHAPE.matcher(value).matches(), "label", "1 to 120 characters on one line");
    }

    @Override
    public String toString() {
        return value;
    }
}
