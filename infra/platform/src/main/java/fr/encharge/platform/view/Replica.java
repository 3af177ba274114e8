package fr.encharge.platform.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * What other services have told, as decisions need it: a document is read again when this process has moved the view, when
 * the client has seen more than it shows, or when it was read too long ago for what another instance may have moved since.
 * What is absent is looked for each time.
 */
public final class Replica {

    private static final int MOST = 10_000;

    private final Views views;
    private final String view;
    private final AuthorityDocuments documents;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Cache<Key, Known> known;

    private record Key(AuthorityId authority, String id) {}

    private record Known(Document document, long moves, Map<String, Long> reached) {}

    Replica(Views views, String view, String collection, Duration atMost) {
        this.views = views;
        this.view = view;
        this.documents = views.documents(view, collection);
        this.known =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(atMost).build();
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
        Known before = known.getIfPresent(key);
        if (before != null && before.moves == views.moves(view) && covers(before.reached, wanted)) {
            return Optional.of(before.document);
        }
        return read(key, seen, wanted);
    }

    private Optional<Document> read(Key key, Positions seen, Map<String, Long> wanted) {
        views.await(view, seen);
        wanted.forEach((log, position) -> reached.merge(log, position, Math::max));
        long moves = views.moves(view);
        Map<String, Long> atLeast = Map.copyOf(reached);
        Optional<Document> found = documents.of(key.authority).findOne(key.id);
        found.ifPresent(document -> known.put(key, new Known(document, moves, atLeast)));
        return found;
    }

    private static boolean covers(Map<String, Long> reached, Map<String, Long> wanted) {
        return wanted.entrySet().stream().allMatch(each -> reached.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }
}
