package fr.encharge.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A follower: reads on from where it stands, and remembers all that it has seen. */
final class ModelReader implements PlacedCommits {

    final List<PlacedCommit> seen = new ArrayList<>();

    private final Supplier<ModelStore.Node> node;
    private final RecentCommits recent;
    private final ChainReader reader = new ChainReader(this);

    ModelReader(Supplier<ModelStore.Node> node, RecentCommits recent) {
        this.node = node;
        this.recent = recent;
    }

    void readOn(int limit) {
        try {
            seen.addAll(recent.read(seen.size() + 1L, limit, reader));
        } catch (ChainReader.Vanished e) {
            // a new primary that does not know yet what is majority-written
        }
    }

    @Override
    public List<PlacedCommit> commits(long from, int limit) {
        return node.get().read().stream()
                .filter(commit -> commit.position() >= from)
                .limit(limit)
                .toList();
    }
}
