package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AuthorityId;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a decision may go by what was read before, and when not. */
class ReplicaTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final Positions NOTHING = Positions.none();

    private final FaultyStore faulty = new FaultyStore();
    private final ViewStore store = new ViewStore(Street.view(), faulty.database());
    private final Signal signal = new Signal();
    private final Views views = new Views("town", List.of(store), any -> signal);
    private final Replica replica = new Replica(views, "streets", "lamps", Duration.ofMinutes(1));
    private @Nullable Progress reached;

    @AfterEach
    void close() {
        faulty.close();
    }

    @Test
    void whatWasReadAMomentAgoIsNotReadAgain() {
        stored(1);
        assertThat(lit(NOTHING)).isEqualTo(1);
        stored(2);
        assertThat(lit(NOTHING)).isEqualTo(1);
    }

    @Test
    void itIsReadAgainWhenAnotherProcessHasMovedTheView() {
        Replica watchful = new Replica(views, "streets", "lamps", Duration.ZERO);
        stored(1);
        reached(5);
        assertThat(lit(watchful, NOTHING)).isEqualTo(1);
        stored(2);
        assertThat(lit(watchful, NOTHING)).isEqualTo(1);
        reached(6);
        assertThat(lit(watchful, NOTHING)).isEqualTo(2);
    }

    @Test
    void itIsReadAgainWhenTheViewIsBuiltAnew() {
        Replica watchful = new Replica(views, "streets", "lamps", Duration.ZERO);
        stored(1);
        assertThat(lit(watchful, NOTHING)).isEqualTo(1);
        store.rebuild();
        stored(2);
        assertThat(lit(watchful, NOTHING)).isEqualTo(2);
    }

    @Test
    void itIsReadAgainWhenThisProcessHasMovedTheView() {
        stored(1);
        assertThat(lit(NOTHING)).isEqualTo(1);
        stored(2);
        signal.raise();
        assertThat(lit(NOTHING)).isEqualTo(2);
    }

    @Test
    void whoHasSeenMoreIsShownMore() {
        stored(1);
        reached(5);
        assertThat(lit(Positions.of("town", 5))).isEqualTo(1);
        stored(2);
        reached(6);
        assertThat(lit(Positions.of("town", 5))).isEqualTo(1);
        assertThat(lit(Positions.of("town", 6))).isEqualTo(2);
        stored(3);
        assertThat(lit(Positions.of("town", 6))).isEqualTo(2);
        assertThat(lit(Positions.of("elsewhere", 99))).isEqualTo(2);
    }

    @Test
    void whoHasSeenWhatHasNotArrivedWaitsForIt() {
        stored(1);
        reached(5);
        assertThat(lit(NOTHING)).isEqualTo(1);
        assertThatThrownBy(() -> lit(Positions.of("town", 6))).isInstanceOf(ViewBehind.class);
    }

    @Test
    void whatIsAbsentIsLookedForEachTime() {
        assertThat(replica.find(TOWN, "haute", NOTHING)).isEmpty();
        stored(1);
        assertThat(lit(NOTHING)).isEqualTo(1);
    }

    @Test
    void anotherAuthorityDoesNotSeeWhatOneHasRead() {
        stored(1);
        assertThat(lit(NOTHING)).isEqualTo(1);
        assertThat(replica.find(new AuthorityId("autreville"), "haute", NOTHING))
                .isEmpty();
    }

    private int lit(Positions seen) {
        return lit(replica, seen);
    }

    private static int lit(Replica replica, Positions seen) {
        return replica.find(TOWN, "haute", seen).orElseThrow().getInteger("lit");
    }

    private void stored(int lit) {
        store.collection("lamps").deleteMany(new Document());
        store.collection("lamps")
                .insertOne(new Document("_id", "haute")
                        .append("authority", TOWN.value())
                        .append("lit", lit));
    }

    private void reached(long position) {
        Progress to = Progress.ofLog(position);
        store.progress().move(store.build(), ProgressStore.sourceOf("town"), reached, to);
        reached = to;
    }
}
