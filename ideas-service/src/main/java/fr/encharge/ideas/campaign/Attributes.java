package fr.encharge.ideas.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a steward records beside the words, such as the reference, district and cost of an imported project. */
public record Attributes(@JsonValue Map<String, String> values) {

    private static final int MOST = 20;
    private static final int LONGEST = 300;
    private static final Pattern KEY = Pattern.compile("[a-z_]{1,40}");

    public static final Attributes NONE = new Attributes(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Attributes {
        InvalidValue.unless(values.size() <= MOST, "attributes", "20 at most");
        values.forEach((key, value) -> {
            InvalidValue.unless(KEY.matcher(key).matches(), "attributes", "keys of 1 to 40 letters a-z or _");
            InvalidValue.unless(
                    value != null && value.length() <= LONGEST,
                    "attributes." + key,
                    "a text of 300 characters at most");
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
