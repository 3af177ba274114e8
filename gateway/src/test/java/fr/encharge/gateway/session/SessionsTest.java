package fr.encharge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class SessionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final Seal SEAL = new Seal(List.of("c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3JlISE="));

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AtomicReference<Mono<Tokens>> provider = new AtomicReference<>(Mono.just(tokens("second", null)));
    private final AtomicInteger asked = new AtomicInteger();
    private final Sessions sessions = new Sessions(
            Cookies.under(SEAL, new JsonMapper()).session(),
            token -> Mono.defer(() -> {
                asked.incrementAndGet();
                return provider.get();
            }),
            now::get);
    private final Session session = Session.begun(tokens("first", "refresh"), MORNING, Duration.ofHours(10));

    @Test
    void aYoungTokenIsKept() {
        later(Duration.ofMinutes(14));

        assertThat(sessions.fresh(session).block()).isSameAs(session);
        assertThat(asked).hasValue(0);
    }

    @Test
    void anEndingTokenIsRenewedAndTheSessionStaysTheSame() {
        later(Duration.ofSeconds(14 * 60 + 31));

        Session fresh = sessions.fresh(session).block();

        assertThat(fresh)
                .isEqualTo(new Session(
                        "second",
                        "refresh",
                        session.csrf(),
                        MORNING.plusSeconds(14 * 60 + 31 + 900).getEpochSecond(),
                        session.until()));
    }

    @Test
    void allWhoAskAtOnceShareOneAnswer() {
        later(Duration.ofMinutes(20));

        assertThat(sessions.fresh(session).block())
                .isEqualTo(sessions.fresh(session).block());
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFailureIsNotShared() {
        later(Duration.ofMinutes(20));
        provider.set(Mono.error(new IOException("away")));
        assertThatThrownBy(() -> sessions.fresh(session).block()).hasRootCauseInstanceOf(IOException.class);

        provider.set(Mono.just(tokens("second", "next")));
        assertThat(sessions.fresh(session).map(Session::refreshToken).block()).isEqualTo("next");
    }

    @Test
    void aProviderThatIsAwayEndsNothingWhileTheTokenIsGood() {
        later(Duration.ofSeconds(14 * 60 + 45));
        provider.set(Mono.error(new IOException("away")));

        assertThat(sessions.fresh(session).block()).isSameAs(session);
    }

    @Test
    void aProviderThatRefusesEndsIt() {
        later(Duration.ofMinutes(20));
        provider.set(Mono.error(new UnfinishedSignIn("refused")));

        assertThat(sessions.fresh(session).blockOptional()).isEmpty();
    }

    @Test
    void aSessionWithoutRefreshTokenEndsWithItsAccessToken() {
        Session brief = Session.begun(tokens("first", null), MORNING, Duration.ofHours(10));

        assertThat(brief.isOver(MORNING.plusSeconds(899))).isFalse();
        assertThat(brief.isOver(MORNING.plusSeconds(900))).isTrue();
        assertThat(session.isOver(MORNING.plusSeconds(900))).isFalse();
        assertThat(session.isOver(MORNING.plus(Duration.ofHours(10)))).isTrue();
    }

    @Test
    void longTokensStillFitIntoACookie() {
        Session large = Session.begun(tokens(tokenOf(2_000), tokenOf(1_200)), MORNING, Duration.ofHours(10));

        assertThat(sessions.cookie(large).getValue().length()).isBetween(3_000, 4_080);
        assertThatThrownBy(() ->
                        sessions.cookie(Session.begun(tokens(tokenOf(5_000), null), MORNING, Duration.ofHours(10))))
                .isInstanceOf(UnfinishedSignIn.class);
    }

    private static String tokenOf(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Unguessable.text());
        }
        return text.substring(0, length);
    }

    private void later(Duration time) {
        now.set(MORNING.plus(time));
    }

    private static Tokens tokens(String access, @org.jspecify.annotations.Nullable String refresh) {
        return new Tokens(access, refresh, null, 900);
    }
}
