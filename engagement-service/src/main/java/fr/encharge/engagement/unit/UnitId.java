package fr.encharge.engagement.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Ids;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** Follows from the unit's code, so that one code of an authority can never name two units. */
public record UnitId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("unit-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public UnitId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "unit", "unit- and a UUID");
    }

    public static UnitId of(AuthorityId authority, UnitCode code) {
        return new UnitId("unit-" + Ids.of(authority.value(), "unit", code.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
