package fr.encharge.platform.event;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as commands of this process have left them in the log. An attempt that may recall goes by them: if it appends,
 * nobody else has appended since, for the next sequence number was free; if it does not, it has to be made again by the
 * log. An aggregate that is in use is not here, so that none ever is ahead of the log, however a command ends. One
 * authority's command never meets what another's has left.
 */
final class KnownAggregates implements Cache {

    private static final int MOST = 5_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Known> byId =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    private record Known(Object authority, Object aggregate) {}

    @Override
    @SuppressWarnings("unchecked") // as Axon's own caches: the key tells the type
    public <K, V> @Nullable V get(K key) {
        Attempt attempt = Attempt.current();
        Known known = attempt != null && attempt.mayRecall() ? byId.getIfPresent(key) : null;
        if (attempt == null || known == null || !known.authority.equals(authority())) {
            return null;
        }
        byId.invalidate(key);
        attempt.recalled();
        return (V) known.aggregate;
    }

    /** Once the unit of work has committed. Axon gives no key for an aggregate that a silent command has not created. */
    @Override
    public void put(@Nullable Object key, Object aggregate) {
        if (key != null) {
            byId.invalidate(key);
            Known known = new Known(authority(), aggregate);
            CurrentUnitOfWork.get().root().afterCommit(done -> byId.put(key, known));
        }
    }

    @Override
    public boolean putIfAbsent(@Nullable Object key, Object aggregate) {
        boolean absent = key == null || !containsKey(key);
        if (absent) {
            put(key, aggregate);
        }
        return absent;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && byId.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        byId.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return byId.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // see get
    public <V> void computeIfPresent(Object key, UnaryOperator<V> change) {
        byId.asMap()
                .computeIfPresent(key, (id, known) -> new Known(known.authority, change.apply((V) known.aggregate)));
    }

    /** Nobody listens: a repository asks only for what is there. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("aggregates are remembered without telling anybody");
    }

    private static Object authority() {
        MetaData circumstances = CurrentUnitOfWork.get().getMessage().getMetaData();
        return String.valueOf(circumstances.get(MetaDataKeys.AUTHORITY));
    }
}
