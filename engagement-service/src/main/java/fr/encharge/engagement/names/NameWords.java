package fr.encharge.engagement.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words of a name, without case and accents, and how they begin. */
final class NameWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    private NameWords() {}

    /** What a name is found by: each beginning of each word. */
    static List<String> beginnings(String name) {
        return Arrays.stream(words(name))
                .flatMap(word ->
                        IntStream.rangeClosed(SHORTEST, longest(word)).mapToObj(length -> word.substring(0, length)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The words that were typed, as beginnings; a single letter tells nobody. */
    static List<String> sought(String typed) {
        return Arrays.stream(words(typed))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, longest(word)))
                .distinct()
                .toList();
    }

    private static int longest(String word) {
        return Math.min(LONGEST, word.length());
    }

    private static String[] words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }
}
