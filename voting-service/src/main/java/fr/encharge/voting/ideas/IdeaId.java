package fr.encharge.voting.ideas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** An idea: {@code idea-} and a UUID. Views use it as a field name, so it holds neither dot nor dollar. */
public record IdeaId(@JsonValue String value) implements Comparable<IdeaId> {

    private static final Pattern SHAPE = Pattern.compile("idea-[A-Za-z0-9-]{1,80}");

    @JsonCreator
    public IdeaId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "idea", "idea- and a UUID");
    }

    @Override
    public int compareTo(IdeaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
