package fr.encharge.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Progress moves only from what a batch started from. */
class ProgressStoreTest {

    private final FaultyStore faulty = new FaultyStore();
    private final ProgressStore progress = new ProgressStore(faulty.database().getCollection("v.progress"), "v");

    @AfterEach
    void close() {
        faulty.close();
    }

    @Test
    void ofTwoWhoStartFromTheSameOnlyOneMoves() {
        progress.move(1, "log/town", null, Progress.ofLog(5));
        assertThatThrownBy(() -> progress.move(1, "log/town", null, Progress.ofLog(6)))
                .isInstanceOf(ProgressMoved.class);
        progress.move(1, "log/town", Progress.ofLog(5), Progress.ofLog(9));
        assertThatThrownBy(() -> progress.move(1, "log/town", Progress.ofLog(5), Progress.ofLog(7)))
                .isInstanceOf(ProgressMoved.class);
        assertThat(progress.read(1, "log/town")).contains(Progress.ofLog(9));
    }

    @Test
    void droppedProgressIsNotMovedButBegun() {
        progress.move(1, "log/town", null, Progress.ofLog(5));
        faulty.database().getCollection("v.progress").drop();
        assertThatThrownBy(() -> progress.move(1, "log/town", Progress.ofLog(5), Progress.ofLog(6)))
                .isInstanceOf(ProgressMoved.class);
        assertThat(progress.read(1, "log/town")).isEmpty();
    }

    @Test
    void aBuildSeesNoProgressOfAnother() {
        progress.move(1, "log/town", null, Progress.ofLog(5));
        assertThat(progress.read(2, "log/town")).isEmpty();
        assertThat(progress.read(11, "log/town")).isEmpty();
    }

    @Test
    void aLogIsReachedWhenAllPartitionsThatCarryItHaveReachedIt() {
        List<String> topics = List.of("town.a", "town.b", "other.a");
        move("town.a", 0, 7);
        move("town.a", 1, 5);
        move("other.a", 0, 1);
        assertThat(progress.position(1, "town", topics, false)).isZero();
        move("town.b", 0, 6);
        assertThat(progress.position(1, "town", topics, false)).isZero();
        move("town.b", 1, 9);
        assertThat(progress.position(1, "town", topics, false)).isEqualTo(5);
        assertThat(progress.position(1, "other", topics, false)).isZero();
    }

    private void move(String topic, int partition, long position) {
        progress.move(1, ProgressStore.sourceOf(topic, partition), null, new Progress("id", 1, 1, position, 2));
    }
}
