package fr.encharge.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commits of aggregates that this process has read or appended of late: of each from its first one on, without a hole. They
 * never change, so that a load asks the store for what came after them only.
 */
final class KnownAggregates {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Cache<String, List<Commit>> byId = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String aggregate, List<Commit> commits) ->
                    commits.stream().mapToInt(Commit::size).sum())
            .build();

    /** The first commits of the aggregate, ascending; none if it is not known. */
    List<Commit> of(String aggregate) {
        List<Commit> known = byId.getIfPresent(aggregate);
        return known == null ? List.of() : known;
    }

    /** Adds majority-written commits of one aggregate that go on from what is known, or are its first. */
    void add(String aggregate, List<Commit> next) {
        if (!next.isEmpty()) {
            byId.asMap().compute(aggregate, (id, known) -> joined(known == null ? List.of() : known, next));
        }
    }

    private static @Nullable List<Commit> joined(List<Commit> known, List<Commit> next) {
        List<Commit> joined = new ArrayList<>(known);
        for (Commit commit : next) {
            if (commit.first() == end(joined)) {
                joined.add(commit);
            }
        }
        return joined.isEmpty() ? null : joined;
    }

    /** The sequence number behind the last of these commits. */
    static long end(List<Commit> commits) {
        return commits.isEmpty() ? 0 : commits.get(commits.size() - 1).lastSequence() + 1;
    }
}
