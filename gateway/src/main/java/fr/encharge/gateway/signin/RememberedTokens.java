package fr.encharge.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers the tokens that were checked within the last five minutes, as the services do: an agent's browser shows the same
 * one with each request. None is good for longer than it says itself; one whose key the provider withdraws, for that
 * time; what is remembered of the keys themselves lasts as long.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int MOST = 5_000;

    private final ReactiveJwtDecoder checking;
    private final Clock clock;
    private final Cache<String, Jwt> tokens;

    RememberedTokens(ReactiveJwtDecoder checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(AT_MOST)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    @Override
    public Mono<Jwt> decode(String text) {
        Jwt known = tokens.getIfPresent(text);
        return known != null && isGood(known.getExpiresAt())
                ? Mono.just(known)
                : checking.decode(text).doOnNext(token -> tokens.put(text, token));
    }

    private boolean isGood(@Nullable Instant expires) {
        return expires != null && clock.instant().isBefore(expires);
    }
}
