package fr.encharge.standalone.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the file knows more, in the shape that the platform keeps: twenty short texts under plain keys. */
final class Attributes {

    private static final int MOST = 20;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST = 300;

    private Attributes() {}

    static Map<String, String> of(Map<String, String> columns) {
        Map<String, String> attributes = new LinkedHashMap<>();
        columns.forEach((column, value) -> {
            String key = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
            if (!value.isBlank() && !key.isEmpty() && attributes.size() < MOST) {
                attributes.putIfAbsent(start(key, LONGEST_KEY), start(value, LONGEST));
            }
        });
        return attributes;
    }

    private static String start(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
