package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import fr.encharge.embedded.store.OrderedBytes.ValueType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter says of one field, as far as an index can tell. */
final class Condition {

    /**
     * One end of a range.
     *
     * @param inclusive whether the value itself is within
     */
    record End(Object value, boolean inclusive) {}

    private @Nullable List<@Nullable Object> anyOf;
    private @Nullable End lower;
    private @Nullable End upper;
    private boolean exists;

    void anyOf(List<@Nullable Object> values) {
        anyOf = anyOf == null ? values : anyOf;
    }

    void above(End end) {
        lower = lower == null || isCloser(end, lower, 1) ? end : lower;
    }

    void below(End end) {
        upper = upper == null || isCloser(end, upper, -1) ? end : upper;
    }

    /** Of two ends of one type that which leaves less; a page begins at its cursor, not where its list does. */
    private static boolean isCloser(End end, End than, int direction) {
        if (ValueType.of(end.value) != ValueType.of(than.value)) {
            return false;
        }
        byte[] nothing = new byte[0];
        int order = direction
                * Arrays.compareUnsigned(encoded(nothing, end.value, true), encoded(nothing, than.value, true));
        return order > 0 || order == 0 && !end.inclusive;
    }

    @Nullable End lower() {
        return lower;
    }

    @Nullable End upper() {
        return upper;
    }

    void exists() {
        exists = true;
    }

    /** The values one of which the field has; null if that is not what is said. */
    @Nullable List<@Nullable Object> values() {
        return anyOf;
    }

    boolean isOneValue() {
        return anyOf != null && anyOf.size() == 1;
    }

    /** The part behind the prefix that satisfies the condition, and perhaps more; null if it is no range. */
    @Nullable KeyRange within(byte[] prefix, StoreIndex index, int field) {
        IndexKey key = index.getKeys().get(field);
        boolean arrays = index.hasArrays(field);
        if (lower == null && upper == null) {
            boolean told = exists && !index.is(StoreIndex.NULLS) && !arrays;
            return told ? notNull(prefix, key) : null;
        }
        // an array may have one element for each end: only one of them can be looked for
        End above = lower;
        End below = arrays && lower != null ? null : upper;
        return key.isAscending()
                ? new KeyRange(begin(prefix, above, below, true), end(prefix, below, above, true))
                : new KeyRange(begin(prefix, below, above, false), end(prefix, above, below, false));
    }

    private static byte[] begin(byte[] prefix, @Nullable End end, @Nullable End other, boolean ascending) {
        if (end == null) {
            return type(prefix, other, ascending);
        }
        byte[] value = encoded(prefix, end.value, ascending);
        return end.inclusive ? value : KeyRange.behind(value);
    }

    private static byte[] end(byte[] prefix, @Nullable End end, @Nullable End other, boolean ascending) {
        if (end == null) {
            return KeyRange.behind(type(prefix, other, ascending));
        }
        byte[] value = encoded(prefix, end.value, ascending);
        return end.inclusive ? KeyRange.behind(value) : value;
    }

    /** A range is among the values of one type. */
    private static byte[] type(byte[] prefix, @Nullable End end, boolean ascending) {
        int order = ValueType.of(end == null ? null : end.value).order;
        return new OrderedBytes()
                .raw(prefix)
                .raw(new byte[] {(byte) (ascending ? order : ~order)})
                .toArray();
    }

    private static KeyRange notNull(byte[] prefix, IndexKey key) {
        byte[] nothing = encoded(prefix, null, key.isAscending());
        return key.isAscending()
                ? new KeyRange(KeyRange.behind(nothing), KeyRange.behind(prefix))
                : new KeyRange(prefix, nothing);
    }

    private static byte[] encoded(byte[] prefix, @Nullable Object value, boolean ascending) {
        return new OrderedBytes().raw(prefix).value(value, ascending).toArray();
    }
}
