package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentCommitsTest implements PlacedCommits {

    private static final int MORE_THAN_IT_HOLDS = 5_000;

    private final List<PlacedCommit> chain = Groups.chain("voting", MORE_THAN_IT_HOLDS, 10);
    private final RecentCommits recent = new RecentCommits();
    private final ChainReader store = new ChainReader(this);
    private final List<Long> asked = new ArrayList<>();

    @Test
    void whatIsHereIsNotAskedOfTheStore() {
        keep(1, 10);
        assertThat(recent.read(1, 4, store)).isEqualTo(chain.subList(0, 4));
        assertThat(recent.read(5, 100, store)).isEqualTo(chain.subList(4, 10));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasReadIsHereForTheNextReader() {
        assertThat(recent.read(1, 4, store)).isEqualTo(chain.subList(0, 4));
        assertThat(recent.read(1, 4, store)).isEqualTo(chain.subList(0, 4));
        assertThat(asked).containsExactly(1L);
    }

    @Test
    void itBeginsBehindACommitThatItKnows() {
        keep(5, 10);
        assertThat(recent.read(5, 2, store)).isEqualTo(chain.subList(4, 6));
        assertThat(asked).containsExactly(4L);
        assertThat(recent.read(6, 2, store)).isEqualTo(chain.subList(5, 7));
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherProcessesCommitIsReadFromTheStore() {
        keep(1, 3);
        keep(5, 9);
        assertThat(recent.read(2, 100, store)).isEqualTo(chain.subList(1, 3));
        assertThat(asked).isEmpty();
        assertThat(recent.read(4, 1, store)).isEqualTo(chain.subList(3, 4));
        assertThat(recent.read(5, 100, store)).isEqualTo(chain.subList(4, 9));
        assertThat(asked).containsExactly(3L);
    }

    @Test
    void aCommitThatDoesNotGoOnFromTheOneBeforeIsNotBelieved() {
        keep(1, 3);
        PlacedCommit another = Groups.chain("another", 4, 10).get(3);
        recent.keep(another);
        assertThat(recent.read(3, 100, store)).isEqualTo(chain.subList(2, 3));
        assertThat(recent.read(4, 1, store)).isEqualTo(chain.subList(3, 4));
        assertThat(asked).containsExactly(3L);
    }

    @Test
    void theNewestStayWhenThereAreTooMany() {
        keep(1, MORE_THAN_IT_HOLDS);
        keep(1, 10);
        assertThat(recent.read(MORE_THAN_IT_HOLDS, 1, store))
                .isEqualTo(chain.subList(MORE_THAN_IT_HOLDS - 1, MORE_THAN_IT_HOLDS));
        assertThat(asked).isEmpty();
        assertThat(recent.read(1, 2, store)).isEqualTo(chain.subList(0, 2));
        assertThat(asked).containsExactly(1L);
    }

    @Test
    void aLargeCommitIsNotKept() {
        PlacedCommit large = Groups.chain("voting", 1, 5_000).get(0);
        recent.keep(large);
        assertThat(recent.read(1, 1, store)).isEqualTo(chain.subList(0, 1));
        assertThat(asked).containsExactly(1L);
    }

    private void keep(int first, int last) {
        chain.subList(first - 1, last).forEach(recent::keep);
    }

    @Override
    public List<PlacedCommit> commits(long from, int limit) {
        asked.add(from);
        return chain.stream()
                .filter(commit -> commit.position() >= from)
                .limit(limit)
                .toList();
    }
}
