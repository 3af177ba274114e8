package fr.encharge.ideas.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A campaign's name in addresses, such as {@code toulouse-2022}. */
public record Slug(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,59}");

    /** The permanent campaign that every authority has. */
    public static final Slug IDEA_BOX = new Slug("boite-a-idees");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        InvalidValue.unless(
                SHAPE.matcher(value).matches(),
                "campaign",
                "1 to 60 lower-case letters and digits, with single hyphens");
    }

    @Override
    public String toString() {
        return value;
    }
}
