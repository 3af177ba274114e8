package fr.encharge.platform.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonValue;

/**
 * The updates that one event makes to one document, combined: increments of a field add up, the last value set counts.
 *
 * <p>Arrays cannot grow: they would keep the order in which partitions happened to be read, and the same facts would make
 * different documents. A set is a document with a field for each member.
 */
final class Update {

    private static final Set<String> OPERATORS = Set.of("$set", "$unset", "$inc", "$min", "$max");
    private static final Set<String> KEPT =
            Set.of(StoredFields.ID, StoredFields.AUTHORITY, StoredFields.SEEN, StoredFields.BUILD);

    private final BsonDocument combined = new BsonDocument();
    private final Map<String, String> operatorOf = new HashMap<>();

    void add(BsonDocument update) {
        update.forEach((operator, fields) -> {
            if (!OPERATORS.contains(operator)) {
                throw new IllegalArgumentException(operator + " is none of " + OPERATORS);
            }
            fields.asDocument().forEach((field, value) -> add(operator, field, value));
        });
    }

    BsonDocument operators() {
        return combined;
    }

    private void add(String operator, String field, BsonValue value) {
        if (KEPT.contains(field.split("\\.", 2)[0])) {
            throw new IllegalArgumentException("The platform keeps the field " + field);
        }
        String other = operatorOf.putIfAbsent(field, operator);
        if (other != null && !other.equals(operator)) {
            throw new IllegalArgumentException("One event changes %s by %s and %s".formatted(field, other, operator));
        }
        BsonDocument fields =
                combined.computeIfAbsent(operator, any -> new BsonDocument()).asDocument();
        BsonValue before = fields.get(field);
        fields.put(field, before == null ? value : both(operator, field, before, value));
    }

    private static BsonValue both(String operator, String field, BsonValue first, BsonValue second) {
        return switch (operator) {
            case "$set", "$unset" -> second;
            case "$inc" -> sum(first.asNumber(), second.asNumber());
            default ->
                throw new IllegalArgumentException("One event changes %s by %s twice".formatted(field, operator));
        };
    }

    private static BsonNumber sum(BsonNumber first, BsonNumber second) {
        return first.isDouble() || second.isDouble()
                ? new BsonDouble(first.doubleValue() + second.doubleValue())
                : new BsonInt64(first.longValue() + second.longValue());
    }
}
