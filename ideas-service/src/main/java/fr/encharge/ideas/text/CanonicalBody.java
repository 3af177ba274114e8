package fr.encharge.ideas.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request's body in one spelling, each part behind its length, so that no two bodies are spelled alike. */
public final class CanonicalBody {

    private CanonicalBody() {}

    public static String of(@Nullable Object... parts) {
        return Arrays.stream(parts).map(CanonicalBody::spell).collect(Collectors.joining());
    }

    private static String spell(@Nullable Object part) {
        if (part == null) {
            return "-";
        }
        String text = Objects.toString(part);
        return text.length() + ":" + text;
    }
}
