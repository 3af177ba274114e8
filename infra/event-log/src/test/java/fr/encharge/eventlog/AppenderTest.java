package fr.encharge.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the append protocol, one at a time. */
class AppenderTest {

    private final Head head = new Head();
    private long clock;
    private final Appender appender =
            new Appender("test", head, new RecentCommits(), new SplittableRandom(1), () -> clock);

    @BeforeEach
    void lookAtAnEmptyLog() {
        assertThat(appender.next()).isEqualTo(new Request.ReadLast());
        appender.lastRead(null);
        assertThat(appender.next()).isEqualTo(new Request.Idle());
    }

    @Test
    void whatWaitsIsSentAsOneGroupBehindTheHead() {
        Pending a = offer("a", 0);
        Pending b = offer("b", 0);

        List<PlacedCommit> group = sent();
        assertThat(group).extracting(PlacedCommit::position).containsExactly(1L, 2L);
        assertThat(group.get(1).previous()).isEqualTo(group.get(0).digest());

        appender.inserted(CommitStore.Inserted.ALL, 1_000);
        assertThat(a.outcome).isCompletedWithValue(1L);
        assertThat(b.outcome).isCompletedWithValue(2L);
        assertThat(head.get()).isEqualTo(group.get(1).mark());
    }

    @Test
    void twoWithTheSameKeyNeverShareAGroup() {
        offer("a", 0);
        offer("a", 0);
        offer("b", 0);
        assertThat(sent()).extracting(commit -> commit.commit().aggregate()).containsExactly("a", "b");
    }

    @Test
    void aGroupHasAtMostFiveHundredCommits() {
        for (int i = 0; i < 501; i++) {
            offer("a" + i, 0);
        }
        assertThat(sent()).hasSize(500);
    }

    @Test
    void aGroupHasAtMostEightMegabytes() {
        for (int i = 0; i < 5; i++) {
            offer("a" + i, 0, 3 * 1024 * 1024);
        }
        assertThat(sent()).hasSize(2);
    }

    @Test
    void aDuplicateIsSettledByReadingAndWhatFollowsGoesFirst() {
        Pending a = offer("a", 0);
        Pending b = offer("b", 0);
        Pending c = offer("c", 0);
        List<PlacedCommit> group = sent();
        offer("d", 0);

        appender.inserted(CommitStore.Inserted.DUPLICATE, 1_000);
        assertThat(appender.next()).isEqualTo(new Request.ReadGroup(1, 3));
        appender.groupRead(List.of(group.get(0).mark()));
        assertThat(a.outcome).isCompletedWithValue(1L);
        assertThat(appender.next()).isEqualTo(new Request.ReadMark(b.key()));
        appender.markRead(new Mark(1, new UUID(9, 9), Digest.NONE, ""));
        assertThat(b.outcome).isCompletedExceptionally();

        assertThat(c.outcome).isNotDone();
        assertThat(sent()).extracting(commit -> commit.commit().aggregate()).containsExactly("c", "d");
    }

    @Test
    void whoeverLosesAPositionWaitsAMomentAndLooksAgain() {
        offer("a", 0);
        sent();
        appender.inserted(CommitStore.Inserted.DUPLICATE, 1_000);
        assertThat(appender.next()).isInstanceOf(Request.ReadGroup.class);
        Mark foreign = new Mark(1, new UUID(9, 9), new Digest(new byte[] {1}), "");
        appender.groupRead(List.of(foreign));

        assertThat(appender.next()).isInstanceOf(Request.Pause.class);
        assertThat(appender.next()).isEqualTo(new Request.ReadLast());
        appender.lastRead(foreign);
        assertThat(sent()).extracting(PlacedCommit::position).containsExactly(2L);

        appender.inserted(CommitStore.Inserted.ALL, 1_000);
        assertThat(appender.next()).as("room for the other").isInstanceOf(Request.Pause.class);
        assertThat(appender.next()).isEqualTo(new Request.ReadLast());
    }

    @Test
    void aLostReplyIsSettledByReading() {
        Pending a = offer("a", 0);
        List<PlacedCommit> group = sent();
        appender.failed();

        assertThat(appender.next()).isInstanceOf(Request.Pause.class);
        assertThat(appender.next()).isEqualTo(new Request.ReadGroup(1, 1));
        appender.groupRead(List.of(group.get(0).mark()));
        assertThat(a.outcome).isCompletedWithValue(1L);
    }

    @Test
    void aCommitThatFailedTwiceIsSentAloneAndLast() {
        offer("a", 0);
        for (int i = 0; i < 2; i++) {
            sent();
            appender.failed();
            appender.next();
            appender.next();
            appender.groupRead(List.of());
            appender.next();
            appender.markRead(null);
            assertThat(appender.next()).isInstanceOf(Request.Pause.class);
            appender.next();
            appender.lastRead(null);
        }
        offer("b", 0);
        assertThat(sent()).extracting(commit -> commit.commit().aggregate()).containsExactly("b");
        appender.inserted(CommitStore.Inserted.ALL, 1_000);
        assertThat(sent()).extracting(commit -> commit.commit().aggregate()).containsExactly("a");
    }

    @Test
    void whatItsCallerGaveUpIsNotSentAgain() {
        Pending a = offer("a", 0);
        a.outcome.cancel(false);
        assertThat(appender.next()).isEqualTo(new Request.Idle());
    }

    @Test
    void aHeadThatANewPrimaryDoesNotShowYetIsNotReplaced() {
        Mark known = storeOne();
        appender.suspect();
        assertThat(appender.next()).isEqualTo(new Request.ReadBack(known));
        appender.backRead(known, null);
        assertThat(appender.next()).isEqualTo(new Request.Pulse());
        appender.pulsed("term 1");
        appender.next();
        appender.backRead(known, null);
        appender.next();
        appender.pulsed("term 2");
        assertThat(appender.end()).as("the primary changed in between").isNull();
        appender.next();
        appender.backRead(known, known);
        assertThat(appender.next()).isEqualTo(new Request.Idle());
    }

    @Test
    void aHeadThatIsMissedBetweenTwoPulsesOfOneTermIsGone() {
        Mark known = storeOne();
        Pending waiting = offer("b", 0);
        appender.suspect();
        appender.backRead(known, null);
        appender.pulsed("term 1");
        appender.backRead(known, null);
        appender.pulsed("term 1");
        assertThat(appender.end()).isInstanceOf(LogReplaced.class);
        assertThat(waiting.outcome).isCompletedExceptionally();
        assertThat(offer("c", 0).outcome).isCompletedExceptionally();
    }

    private Mark storeOne() {
        offer("a", 0);
        sent();
        appender.inserted(CommitStore.Inserted.ALL, 1_000);
        return head.get();
    }

    private Pending offer(String aggregate, long first) {
        return offer(aggregate, first, 100);
    }

    private Pending offer(String aggregate, long first, int size) {
        StoredEvent event =
                new StoredEvent("event", "2026-01-01T00:00:00Z", "test.Happened", null, new byte[0], new byte[0]);
        Pending pending = new Pending(new Commit(UUID.randomUUID(), aggregate, "type", first, List.of(event)), size);
        appender.offer(pending);
        return pending;
    }

    private List<PlacedCommit> sent() {
        Request request = appender.next();
        assertThat(request).isInstanceOf(Request.Insert.class);
        return ((Request.Insert) request).group();
    }
}
