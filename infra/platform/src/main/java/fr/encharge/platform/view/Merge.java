package fr.encharge.platform.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Updates of one document by events that follow each other in one source, made one: the store reads and writes the document
 * once. It fits a document that has seen none of them and, if there is one, exactly what comes before: any other would lose
 * what lies between.
 */
final class Merge {

    private final String seen;
    private final Bson unseen;
    private long last;
    private final BsonDocument operators = new BsonDocument();
    private final Map<String, String> operatorOf = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    /** @param after the last of the merge before this one, of the same guard and document; null for the first */
    Merge(String guard, @Nullable Long after, long sequence, BsonDocument update) {
        this.seen = StoredFields.SEEN + "." + guard;
        this.unseen = after == null ? Filters.not(Filters.gte(seen, sequence)) : Filters.eq(seen, after);
        put(sequence, update);
    }

    /** Whether it was taken in, which comes later: only what means the same at once as one after the other. */
    boolean add(String guard, long sequence, BsonDocument update) {
        if (!seen.equals(StoredFields.SEEN + "." + guard) || !fits(update)) {
            return false;
        }
        put(sequence, update);
        return true;
    }

    WriteModel<Document> guarded(Bson mine) {
        BsonDocument update = operators.clone();
        update.computeIfAbsent("$set", any -> new BsonDocument()).asDocument().append(seen, new BsonInt64(last));
        return new UpdateOneModel<>(Filters.and(mine, unseen), update);
    }

    private boolean fits(BsonDocument update) {
        return update.entrySet().stream()
                .allMatch(operator -> operator.getValue().asDocument().entrySet().stream()
                        .allMatch(field -> fits(operator.getKey(), field.getKey(), field.getValue())));
    }

    private boolean fits(String operator, String path, BsonValue value) {
        String before = operatorOf.get(path);
        if (before != null) {
            return before.equals(operator)
                    && both(operator, operators.getDocument(operator).get(path, value), value) != null;
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (operatorOf.containsKey(path.substring(0, dot))) {
                return false;
            }
        }
        return !parents.contains(path);
    }

    private void put(long sequence, BsonDocument update) {
        update.forEach((operator, fields) -> fields.asDocument().forEach((path, value) -> put(operator, path, value)));
        last = sequence;
    }

    private void put(String operator, String path, BsonValue value) {
        BsonDocument fields =
                operators.computeIfAbsent(operator, any -> new BsonDocument()).asDocument();
        BsonValue before = fields.get(path);
        BsonValue both = before == null ? null : both(operator, before, value);
        fields.put(path, both == null ? value : both);
        operatorOf.put(path, operator);
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            parents.add(path.substring(0, dot));
        }
    }

    /** As MongoDB itself would count; null where that is not for certain. */
    private static @Nullable BsonValue both(String operator, BsonValue one, BsonValue other) {
        return switch (operator) {
            case "$set", "$unset" -> other;
            case "$inc" -> sum(one, other);
            case "$min" -> lesser(one, other, 1);
            case "$max" -> lesser(one, other, -1);
            default -> null;
        };
    }

    private static @Nullable BsonValue sum(BsonValue one, BsonValue other) {
        if (one instanceof BsonDouble || other instanceof BsonDouble) {
            return null;
        }
        long sum = one.asNumber().longValue() + other.asNumber().longValue();
        boolean isSmall = one instanceof BsonInt32 && other instanceof BsonInt32 && sum == (int) sum;
        return isSmall ? new BsonInt32((int) sum) : new BsonInt64(sum);
    }

    @SuppressWarnings("unchecked") // both are of one class, which compares with itself
    private static @Nullable BsonValue lesser(BsonValue one, BsonValue other, int sign) {
        if (one.getClass() != other.getClass() || !(one instanceof Comparable<?> comparable)) {
            return null;
        }
        return sign * ((Comparable<BsonValue>) comparable).compareTo(other) <= 0 ? one : other;
    }
}
