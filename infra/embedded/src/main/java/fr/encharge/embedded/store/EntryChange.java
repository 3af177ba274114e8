package fr.encharge.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of one index change with a document.
 *
 * @param gone entries that it has no more
 * @param come entries that it had not before
 * @param flags what the index must say of itself from now on
 */
record EntryChange(StoreIndex index, Set<Key> gone, Set<Key> come, int flags) {

    /** Null if the fields of the index stay what they were. */
    static @Nullable EntryChange of(
            StoreIndex index, @Nullable Document before, @Nullable Document after, byte[] position) {
        List<@Nullable Object> old = before == null ? List.of() : index.values(before);
        List<@Nullable Object> now = after == null ? List.of() : index.values(after);
        if (old.equals(now)) {
            return null;
        }
        Set<Key> gone = before == null ? new HashSet<>() : index.entries(old, position);
        Set<Key> come = after == null ? new HashSet<>() : index.entries(now, position);
        Set<Key> kept = new HashSet<>(gone);
        kept.retainAll(come);
        gone.removeAll(kept);
        come.removeAll(kept);
        return new EntryChange(index, gone, come, StoreIndex.flags(now));
    }
}
