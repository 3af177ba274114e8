package fr.encharge.ideas.text;

import fr.encharge.platform.rule.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, as it arrives: its length is judged here, since nothing behind the edge ever sees it. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text without blanks around it.
     *
     * @throws InvalidValue when it is missing, blank or too long
     */
    public static String required(String field, @Nullable String text, int longest) {
        String words = optional(field, text, longest);
        if (words == null) {
            throw new InvalidValue(field, "1 to " + longest + " characters");
        }
        return words;
    }

    /**
     * The text without blanks around it; null when nothing is left.
     *
     * @throws InvalidValue when it is too long
     */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String words = text.strip();
        InvalidValue.unless(words.codePointCount(0, words.length()) <= longest, field, longest + " characters at most");
        return words;
    }
}
