package fr.encharge.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A member of staff, as an opaque pseudonym: names live only in the directory. */
public record AgentId(@JsonValue String value) {

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    @JsonCreator
    public AgentId {
        InvalidValue.unless(OPAQUE.matcher(value).matches(), "agent", "1 to 100 letters, digits, or any of . _ : -");
    }

    @Override
    public String toString() {
        return value;
    }
}
