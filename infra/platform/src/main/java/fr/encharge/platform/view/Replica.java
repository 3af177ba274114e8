package fr.encharge.platform.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.Views.Version;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What other services have told, as decisions need it: a document is read again when this process has moved the view, when
 * another one has, which is looked for once a second, or when the client has seen more than the document shows. What is
 * absent is looked for each time.
 */
public final class Replica {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Views views;
    private final String view;
    private final long lookEveryNanos;
    private final AuthorityDocuments documents;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(AT_THE_LATEST)
            .build();
    private volatile @Nullable Look lastLook;

    private record Key(AuthorityId authority, String id) {}

    private record Look(long nanos, Version version) {}

    /** @param version no later than the document */
    private record Known(Document document, long moves, Version version, Map<String, Long> reached) {}

    Replica(Views views, String view, String collection) {
        this(views, view, collection, LOOK_EVERY);
    }

    /** @param lookEvery how old what another process has moved may be */
    Replica(Views views, String view, String collection, Duration lookEvery) {
        this.views = views;
        this.view = view;
        this.lookEveryNanos = lookEvery.toNanos();
        this.documents = views.documents(view, collection);
    }

    /**
     * The authority's document of that id, which is not to be changed; waits, 2 s at most, until it is as recent as what
     * the client has seen.
     *
     * @throws ViewBehind when it is not
     */
    public Optional<Document> find(AuthorityId authority, String id, Positions seen) {
        Key key = new Key(authority, id);
        Map<String, Long> wanted = views.feeding(view, seen);
        Version version = version();
        Known before = known.getIfPresent(key);
        if (before != null
                && before.moves == views.moves(view)
                && before.version.equals(version)
                && covers(before.reached, wanted)) {
            return Optional.of(before.document);
        }
        return read(key, seen, wanted, version);
    }

    private Optional<Document> read(Key key, Positions seen, Map<String, Long> wanted, Version version) {
        views.await(view, seen);
        wanted.forEach((log, position) -> reached.merge(log, position, Math::max));
        long moves = views.moves(view);
        Map<String, Long> atLeast = Map.copyOf(reached);
        Optional<Document> found = documents.of(key.authority).findOne(key.id);
        found.ifPresent(document -> known.put(key, new Known(document, moves, version, atLeast)));
        return found;
    }

    private Version version() {
        Look look = lastLook;
        return look != null && isFresh(look) ? look.version : look();
    }

    /** One looks, the others wait for it. */
    private synchronized Version look() {
        Look before = lastLook;
        if (before != null && isFresh(before)) {
            return before.version;
        }
        long now = System.nanoTime();
        Version found = views.version(view);
        Version same = before != null && before.version.equals(found) ? before.version : found;
        lastLook = new Look(now, same);
        return same;
    }

    private boolean isFresh(Look look) {
        return System.nanoTime() - look.nanos < lookEveryNanos;
    }

    private static boolean covers(Map<String, Long> reached, Map<String, Long> wanted) {
        return wanted.entrySet().stream().allMatch(each -> reached.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }
}
