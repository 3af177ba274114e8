package fr.encharge.engagement.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the human resources office calls a unit, such as {@code DRH} or {@code DGA-2.1}; case and outer space do not count. */
public record UnitCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");

    @JsonCreator
    public UnitCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        InvalidValue.unless(
                SHAPE.matcher(value).matches(), "code", "1 to 40 letters, digits, spaces or any of . _ / -");
    }

    @Override
    public String toString() {
        return value;
    }
}
