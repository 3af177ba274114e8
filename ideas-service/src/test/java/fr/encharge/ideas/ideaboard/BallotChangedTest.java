package fr.encharge.ideas.ideaboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.contract.MessageContract;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BallotChangedTest {

    @TestFactory
    Stream<DynamicTest> itIsReadAsItIsPublished() {
        return MessageContract.read(BallotChanged.class);
    }

    @Test
    void aVoteForAnIdeaIsASupporterMore() {
        assertThat(changed("for", null).difference()).isEqualTo(1);
        assertThat(changed("rank-2", null).difference()).isEqualTo(1);
    }

    @Test
    void aVoteTakenBackIsASupporterLess() {
        assertThat(changed(null, "for").difference()).isEqualTo(-1);
        assertThat(changed("against", "for").difference()).isEqualTo(-1);
    }

    @Test
    void whoeverSupportsItStillIsNoSupporterMore() {
        assertThat(changed("rank-1", "rank-2").difference()).isZero();
        assertThat(changed("mixed", null).difference()).isZero();
    }

    private static BallotChanged changed(@Nullable String choice, @Nullable String replaced) {
        return new BallotChanged(IdeaId.of(new UUID(7, 7)), choice, replaced, Instant.parse("2026-10-05T08:00:00Z"));
    }
}
