package fr.encharge.platform.web;

import fr.encharge.platform.rule.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the next page begins: the sort key of the last item, opaque to clients. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor after(String... parts) {
        return new Cursor(List.of(parts));
    }

    /** @throws InvalidValue when it was not made by {@link #toString} */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidValue("cursor", "a cursor as a page before gave it");
        }
    }

    /** @throws InvalidValue when the cursor has another number of parts */
    public Cursor of(int size) {
        InvalidValue.unless(parts.size() == size, "cursor", "a cursor as a page before gave it");
        return this;
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
