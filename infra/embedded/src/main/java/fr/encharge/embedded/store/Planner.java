package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that narrows most: each field that is equal to something counts ten, a range on the next five, the
 * order of the result fifteen if only its beginning is wanted. The range it gives holds all documents that match.
 */
final class Planner {

    private static final int EQUAL = 10;
    private static final int RANGE = 5;
    private static final int ORDER = 3;
    private static final int ORDER_AND_LIMIT = 15;
    private static final int EXACT = 1_000;
    /** Beyond it the fields behind are checked on the documents. */
    private static final int MOST_RANGES = 2_000;

    private final Document filter;
    private final Conditions conditions;
    private final List<Map.Entry<String, Object>> order;
    private final boolean limited;

    Planner(Document filter, @Nullable Document orderBy, boolean limited) {
        this.filter = filter;
        this.conditions = Conditions.of(filter);
        this.order = orderBy == null ? List.of() : List.copyOf(orderBy.entrySet());
        this.limited = limited;
    }

    /** @param indexes the collection's own order first */
    Plan choose(Collection<StoreIndex> indexes) {
        Candidate best = null;
        for (StoreIndex index : indexes) {
            Candidate candidate = new Candidate(index);
            if (candidate.isComplete() && (best == null || candidate.score() > best.score())) {
                best = candidate;
            }
        }
        if (best == null) {
            throw new IllegalStateException("the collection's own order holds all of it");
        }
        return best.plan();
    }

    private final class Candidate {

        private final StoreIndex index;
        private final List<IndexKey> keys;
        private List<byte[]> prefixes;
        private @Nullable List<KeyRange> ranges;
        private int equal;
        private int one;
        private @Nullable Boolean forward;

        Candidate(StoreIndex index) {
            this.index = index;
            this.keys = index.getKeys();
            this.prefixes = List.of(Catalog.prefix(index.place().number()));
            narrow();
            this.forward = direction();
        }

        private void narrow() {
            for (int field = 0; field < keys.size(); field++) {
                IndexKey key = keys.get(field);
                Condition condition = conditions.on(key.getKey());
                if (condition == null) {
                    return;
                }
                List<@Nullable Object> values = condition.values();
                if (values == null || prefixes.size() * values.size() > MOST_RANGES) {
                    ranges = ranges(condition, field);
                    return;
                }
                prefixes = longer(values, key);
                one += one == equal && values.size() == 1 ? 1 : 0;
                equal++;
            }
        }

        private List<byte[]> longer(List<@Nullable Object> values, IndexKey key) {
            var longer = new TreeSet<byte[]>(Arrays::compareUnsigned);
            for (byte[] prefix : prefixes) {
                for (Object value : values) {
                    longer.add(new OrderedBytes()
                            .raw(prefix)
                            .value(value, key.isAscending())
                            .toArray());
                }
            }
            return List.copyOf(longer);
        }

        private @Nullable List<KeyRange> ranges(Condition condition, int field) {
            List<KeyRange> within = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                KeyRange range = condition.within(prefix, index, field);
                if (range == null) {
                    return null;
                }
                if (Arrays.compareUnsigned(range.from(), range.to()) < 0) {
                    within.add(range);
                }
            }
            return within;
        }

        /** A sparse index lacks documents: it serves only conditions that those do not satisfy. */
        boolean isComplete() {
            if (!index.isSparse()) {
                return true;
            }
            Condition first = conditions.on(keys.get(0).getKey());
            boolean asked = equal > 0 || ranges != null;
            List<@Nullable Object> values = first == null ? null : first.values();
            return asked && (values == null || !values.contains(null));
        }

        /** Whether the order asked for is the index's, or the reverse of it; null if neither. */
        private @Nullable Boolean direction() {
            Boolean same = null;
            int i = one;
            for (Map.Entry<String, Object> wanted : order) {
                Condition condition = conditions.on(wanted.getKey());
                boolean settled = condition != null && condition.isOneValue() || i == keys.size() && index.isUnique();
                if (settled) {
                    continue;
                }
                if (i == keys.size()
                        || index.hasArrays(i)
                        || !keys.get(i).getKey().equals(wanted.getKey())) {
                    return null;
                }
                boolean as = keys.get(i).isAscending() == ((Number) wanted.getValue()).intValue() > 0;
                if (same != null && same != as) {
                    return null;
                }
                same = as;
                i++;
            }
            return same == null || same;
        }

        int score() {
            int score = isExact() ? EXACT : equal * EQUAL;
            score += ranges == null ? 0 : RANGE;
            if (!order.isEmpty() && forward != null) {
                score += limited ? ORDER_AND_LIMIT : ORDER;
            }
            return score;
        }

        private boolean isExact() {
            return index.isUnique() && equal == keys.size() && !keys.isEmpty();
        }

        Plan plan() {
            List<KeyRange> all = ranges != null
                    ? ranges
                    : prefixes.stream().map(KeyRange::of).toList();
            boolean narrowed = equal > 0 || ranges != null || filter.isEmpty();
            boolean sorted = order.isEmpty() || forward != null;
            return new Plan(index, all, isExact(), forward == null || forward, sorted, narrowed && sorted);
        }
    }
}
