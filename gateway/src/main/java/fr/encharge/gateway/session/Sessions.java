package fr.encharge.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Opens the browser's cookie, and keeps what it stands for fresh. */
final class Sessions {

    /** A page asks for many things at once, and all its requests carry the same cookie until the first answer. */
    private static final Duration SHARED = Duration.ofSeconds(10);

    private final SealedCookie<Session> cookie;
    private final Function<String, Mono<Tokens>> refresh;
    private final InstantSource clock;
    private final Cache<String, Mono<Session>> refreshing =
            Caffeine.newBuilder().expireAfterWrite(SHARED).maximumSize(10_000).build();

    /** @param refresh changes a refresh token into new tokens */
    Sessions(SealedCookie<Session> cookie, Function<String, Mono<Tokens>> refresh, InstantSource clock) {
        this.cookie = cookie;
        this.refresh = refresh;
        this.clock = clock;
    }

    Optional<Session> in(ServerHttpRequest request) {
        return cookie.in(request).filter(session -> !session.isOver(clock.instant()));
    }

    String cookieName() {
        return cookie.name();
    }

    ResponseCookie cookie(Session session) {
        return cookie.with(session, session.left(clock.instant()));
    }

    ResponseCookie noCookie() {
        return cookie.none();
    }

    /**
     * The same session, or its successor with a new access token, or nothing when the provider has ended it. A provider that
     * is away ends nothing as long as the old token is good.
     */
    Mono<Session> fresh(Session session) {
        return session.isAccessEnding(clock.instant()) ? refreshed(session) : Mono.just(session);
    }

    private Mono<Session> refreshed(Session session) {
        return refreshing
                .get(String.valueOf(session.refreshToken()), token -> asking(session, token))
                .onErrorResume(UnfinishedSignIn.class, ended -> Mono.empty())
                .onErrorResume(
                        IOException.class,
                        away -> session.isAccessGood(clock.instant()) ? Mono.just(session) : Mono.error(away));
    }

    private Mono<Session> asking(Session session, String refreshToken) {
        return refresh.apply(refreshToken)
                .map(tokens -> session.refreshed(tokens, clock.instant()))
                .cache(refreshed -> SHARED, failed -> Duration.ZERO, () -> Duration.ZERO);
    }
}
