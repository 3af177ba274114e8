package fr.encharge.gateway.signin;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The provider's public keys, asked for when first needed and again every five minutes.
 *
 * <p>An unknown key id asks again, but not more than once in ten seconds, whatever a forger puts into his tokens. While the
 * provider is silent the keys that are known stay good.
 */
final class IdentityKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final long GOOD_FOR = Duration.ofMinutes(5).toNanos();
    private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

    private final Mono<JWKSet> asking;
    private final LongSupplier nanoClock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    IdentityKeys(Mono<JWKSet> provider, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        // Those who ask at the same time share one question; who comes just when it is answered finds what was learned.
        this.asking = provider.doOnNext(keys -> learn(keys, nanoClock.getAsLong()))
                .doOnError(failure -> noteThatWeAsked(nanoClock.getAsLong()))
                .flux()
                .publish()
                .refCount(1)
                .next()
                .switchIfEmpty(Mono.fromSupplier(() -> requireNonNull(known.get()).keys));
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        String keyId = token.getHeader().getKeyID();
        return keys(keyId).flatMapIterable(keys -> matching(keys, keyId));
    }

    private Mono<JWKSet> keys(@Nullable String keyId) {
        Known now = known.get();
        if (now == null) {
            return asking;
        }
        return now.isEnoughFor(keyId, nanoClock.getAsLong()) ? Mono.just(now.keys) : asking.onErrorReturn(now.keys);
    }

    private void learn(JWKSet keys, long now) {
        known.set(new Known(keys, now, now));
    }

    private void noteThatWeAsked(long now) {
        known.updateAndGet(before -> before == null ? null : new Known(before.keys, before.learnedAt, now));
    }

    private static List<JWK> matching(JWKSet keys, @Nullable String keyId) {
        return keys.getKeys().stream()
                .filter(key -> keyId == null || keyId.equals(key.getKeyID()))
                .toList();
    }

    private record Known(JWKSet keys, long learnedAt, long askedAt) {

        boolean isEnoughFor(@Nullable String keyId, long now) {
            boolean good = now - learnedAt < GOOD_FOR && !matching(keys, keyId).isEmpty();
            return good || now - askedAt < ASKED_AGAIN_AFTER;
        }
    }
}
