package fr.encharge.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** The tenant: a slug such as {@code fontbrune}. */
public record AuthorityId(@JsonValue String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,59}");

    @JsonCreator
    public AuthorityId {
        InvalidValue.unless(SLUG.matcher(value).matches(), "authority", "a slug of 1 to 60 letters and digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
