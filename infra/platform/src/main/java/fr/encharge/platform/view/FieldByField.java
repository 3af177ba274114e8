package fr.encharge.platform.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where two documents differ. The order of fields says nothing, nor does the width of a number. */
final class FieldByField {

    private static final int LONGEST = 80;
    private static final String NOTHING = "nothing";

    private final String where;
    private final String document;
    private final List<Difference> differences = new ArrayList<>();

    private FieldByField(String where, String document) {
        this.where = where;
        this.document = document;
    }

    static List<Difference> between(
            String where, String document, @Nullable Document stored, @Nullable Document recomputed) {
        FieldByField comparison = new FieldByField(where, document);
        comparison.compare("", stored, recomputed);
        return comparison.differences;
    }

    private void compare(String path, @Nullable Object stored, @Nullable Object recomputed) {
        if (stored instanceof Map<?, ?> one && recomputed instanceof Map<?, ?> other) {
            Set<String> fields = new TreeSet<>();
            one.keySet().forEach(field -> fields.add(String.valueOf(field)));
            other.keySet().forEach(field -> fields.add(String.valueOf(field)));
            fields.forEach(field -> compare(inside(path, field), one.get(field), other.get(field)));
        } else if (stored instanceof List<?> one && recomputed instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(inside(path, String.valueOf(i)), one.get(i), other.get(i));
            }
        } else if (!Objects.equals(widened(stored), widened(recomputed))) {
            different(path, stored, recomputed);
        }
    }

    private void different(String path, @Nullable Object stored, @Nullable Object recomputed) {
        differences.add(new Difference(where, document, path, text(stored), text(recomputed)));
    }

    private static String inside(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static @Nullable Object widened(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? NOTHING : String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
