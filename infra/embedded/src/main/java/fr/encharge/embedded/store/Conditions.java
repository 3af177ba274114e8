package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of single fields, all of which must hold. Whatever is not understood here is left out: the library
 * checks the whole filter on each document that is found.
 */
final class Conditions {

    private final Map<String, Condition> byField = new HashMap<>();

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.take(filter);
        return conditions;
    }

    @Nullable Condition on(String field) {
        return byField.get(field);
    }

    private void take(Document filter) {
        filter.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> all) {
                all.forEach(each -> take((Document) each));
            } else if (!field.startsWith("$")) {
                take(field, value);
            }
        });
    }

    private void take(String field, @Nullable Object value) {
        if (isOrdered(value)) {
            condition(field).anyOf(list(value));
        } else if (value instanceof Document operators && !BsonRegularExpression.isRegularExpression(operators)) {
            operators.forEach((operator, operand) -> take(field, operator, operand));
        }
    }

    private void take(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values) {
            if (values.stream().allMatch(Conditions::isOrdered)) {
                condition(field).anyOf(new ArrayList<>(values));
            }
        } else if (operator.equals("$exists") && Boolean.TRUE.equals(operand)) {
            condition(field).exists();
        } else if (operator.equals("$eq") && isOrdered(operand)) {
            condition(field).anyOf(list(operand));
        } else if (operand != null && isOrdered(operand)) {
            takeEnd(field, operator, operand);
        }
    }

    private void takeEnd(String field, String operator, Object operand) {
        switch (operator) {
            case "$gt" -> condition(field).above(new Condition.End(operand, false));
            case "$gte" -> condition(field).above(new Condition.End(operand, true));
            case "$lt" -> condition(field).below(new Condition.End(operand, false));
            case "$lte" -> condition(field).below(new Condition.End(operand, true));
            default -> {
                // nothing that an index could tell
            }
        }
    }

    private Condition condition(String field) {
        return byField.computeIfAbsent(field, any -> new Condition());
    }

    private static List<@Nullable Object> list(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>(1);
        list.add(value);
        return list;
    }

    /** Whether the library, too, compares it by value alone. */
    private static boolean isOrdered(@Nullable Object value) {
        return value == null
                || value instanceof Number number && !Double.isNaN(number.doubleValue())
                || value instanceof String
                || value instanceof ObjectId
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID
                || value instanceof BinData
                || value instanceof BsonTimestamp;
    }
}
