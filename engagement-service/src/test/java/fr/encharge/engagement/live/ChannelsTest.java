package fr.encharge.engagement.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.AuthorityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final AuthorityId OTHER_TOWN = new AuthorityId("rochevive");

    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private final Channels channels = new Channels(() -> now);

    @Test
    void whoeverListensIsTold() {
        Listener listener = listen(null);
        channels.tell(TOWN, hint(1, "idea-1"));
        assertThat(listener.take()).isEqualTo(batch(false, hint(1, "idea-1")));
        assertThat(listener.take().isEmpty()).isTrue();
    }

    @Test
    void anotherAuthorityIsNotHeard() {
        Listener listener = listen(null);
        channels.tell(OTHER_TOWN, hint(1, "idea-1"));
        assertThat(listener.take().isEmpty()).isTrue();
    }

    @Test
    void equalHintsBecomeOneWithACount() {
        Listener listener = listen(null);
        channels.tell(TOWN, hint(1, "idea-1"));
        channels.tell(TOWN, hint(2, "idea-2"));
        channels.tell(TOWN, hint(3, "idea-1"));
        assertThat(listener.take())
                .isEqualTo(batch(
                        false, hint(2, "idea-2"), new Hint("voting-3", "ballot-changed", "idea-1", "campaign-1", 2)));
    }

    @Test
    void tooManyHintsAreDroppedAndSaidToBe() {
        Listener listener = listen(null);
        IntStream.rangeClosed(0, Listener.MOST).forEach(i -> channels.tell(TOWN, hint(i, "idea-" + i)));
        assertThat(listener.take()).isEqualTo(batch(true, hint(Listener.MOST, "idea-" + Listener.MOST)));
    }

    @Test
    void whoeverComesBackIsToldWhatFollowed() {
        channels.tell(TOWN, hint(1, "idea-1"));
        channels.tell(TOWN, hint(2, "idea-2"));
        assertThat(listen("voting-1").take()).isEqualTo(batch(false, hint(2, "idea-2")));
    }

    @Test
    void whoeverComesBackTooLateIsReset() {
        IntStream.rangeClosed(0, Ring.MOST).forEach(i -> channels.tell(TOWN, hint(i, "idea-1")));
        assertThat(listen("voting-0").take()).isEqualTo(batch(true));
        assertThat(listen("voting-1").take().reset()).isFalse();
    }

    @Test
    void whoeverOpensAPageIsToldWhatHappenedSinceItWasRead() {
        pass(Duration.ofMinutes(1));
        channels.tell(TOWN, hint(1, "idea-1"));
        pass(Duration.ofSeconds(10));
        channels.tell(TOWN, hint(2, "idea-2"));
        pass(Duration.ofSeconds(2));
        assertThat(listenToRecent(3).take()).isEqualTo(batch(false, hint(2, "idea-2")));
        assertThat(listenToRecent(1).take().isEmpty()).isTrue();
    }

    @Test
    void aPageOlderThanWhatIsRememberedIsReset() {
        pass(Duration.ofMinutes(1));
        IntStream.rangeClosed(0, Ring.MOST).forEach(i -> {
            channels.tell(TOWN, hint(i, "idea-1"));
            pass(Duration.ofSeconds(1));
        });
        assertThat(listenToRecent(Ring.MOST + 1).take()).isEqualTo(batch(true));
        assertThat(listenToRecent(Ring.MOST).take().reset()).isFalse();
    }

    @Test
    void aPageFromBeforeThisStartIsReset() {
        pass(Duration.ofSeconds(5));
        assertThat(listenToRecent(6).take()).isEqualTo(batch(true));
        assertThat(listenToRecent(4).take().isEmpty()).isTrue();
    }

    @Test
    void anIdOfAnotherAuthorityIsUnknown() {
        channels.tell(OTHER_TOWN, hint(1, "idea-1"));
        assertThat(listen("voting-1").take()).isEqualTo(batch(true));
    }

    @Test
    void whoeverHasLeftIsNotTold() {
        Listener listener = listen(null);
        channels.leave(TOWN, listener);
        channels.tell(TOWN, hint(1, "idea-1"));
        assertThat(listener.take().isEmpty()).isTrue();
    }

    @Test
    void afterAnErrorEverybodyIsReset() {
        channels.tell(TOWN, hint(1, "idea-1"));
        Listener listener = listen(null);
        channels.resetAll();
        assertThat(listener.take()).isEqualTo(batch(true));
        assertThat(listen("voting-1").take()).isEqualTo(batch(true));
        assertThat(listenToRecent(1).take()).isEqualTo(batch(true));
    }

    @Test
    void onlySoManyMayListen() {
        IntStream.range(0, 5_000).forEach(i -> listen(null));
        assertThat(channels.listen(TOWN, null, null)).isNull();
    }

    private Listener listen(@Nullable String last) {
        return requireNonNull(channels.listen(TOWN, last, null));
    }

    private Listener listenToRecent(int seconds) {
        return requireNonNull(channels.listen(TOWN, null, Duration.ofSeconds(seconds)));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static Listener.Batch batch(boolean reset, Hint... hints) {
        return new Listener.Batch(reset, List.of(hints));
    }

    private static Hint hint(int number, String idea) {
        return new Hint("voting-" + number, "ballot-changed", idea, "campaign-1", 1);
    }
}
