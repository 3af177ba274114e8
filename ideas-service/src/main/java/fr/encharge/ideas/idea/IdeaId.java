package fr.encharge.ideas.idea;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** An idea. */
public record IdeaId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("idea-[0-9a-f-]{36}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdeaId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "idea", "idea- and a UUID");
    }

    public static IdeaId of(UUID uuid) {
        return new IdeaId("idea-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
