package fr.encharge.voting.members;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A unit of the organisation chart: {@code unit-} and its own part. */
public record UnitId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("unit-[A-Za-z0-9-]{1,80}");

    @JsonCreator
    public UnitId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "unit", "unit- and its own part");
    }

    @Override
    public String toString() {
        return value;
    }
}
