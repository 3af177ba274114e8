package fr.encharge.gateway.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class IdentityKeysTest {

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Mono<JWKSet>> provider = new AtomicReference<>(Mono.just(set("a")));
    private final IdentityKeys keys = new IdentityKeys(Mono.defer(this::ask), clock::get);

    @Test
    void aKnownKeyIsAskedForOnce() {
        assertThat(ids("a")).containsExactly("a");
        assertThat(ids("a")).containsExactly("a");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aTokenWithoutKeyIdMayBeOfAnyKey() {
        provider.set(Mono.just(set("a", "b")));

        assertThat(ids(null)).containsExactly("a", "b");
    }

    @Test
    void aNewKeyIsFoundTenSecondsAfterTheLastQuestion() {
        ids("a");
        provider.set(Mono.just(set("a", "b")));

        assertThat(ids("b")).isEmpty();
        later(Duration.ofSeconds(10));
        assertThat(ids("b")).containsExactly("b");
        assertThat(asked).hasValue(2);
    }

    @Test
    void forgedKeyIdsDoNotMakeUsAskAgainAndAgain() {
        ids("a");
        later(Duration.ofSeconds(10));
        for (int i = 0; i < 1_000; i++) {
            assertThat(ids("forged-" + i)).isEmpty();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aKeyThatTheProviderTookBackIsForgottenAfterFiveMinutes() {
        ids("a");
        provider.set(Mono.just(set("b")));
        later(Duration.ofMinutes(5));

        assertThat(ids("a")).isEmpty();
    }

    @Test
    void knownKeysStayGoodWhileTheProviderIsSilent() {
        ids("a");
        provider.set(Mono.error(new IOException("silence")));
        later(Duration.ofMinutes(6));

        assertThat(ids("a")).containsExactly("a");
        assertThat(ids("a")).containsExactly("a");
        assertThat(asked).hasValue(2);
    }

    @Test
    void thoseWhoAskAtOnceShareOneQuestion() {
        Sinks.One<JWKSet> answer = Sinks.one();
        provider.set(answer.asMono());
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        keys.apply(token("a")).map(JWK::getKeyID).subscribe(first::add);
        keys.apply(token("a")).map(JWK::getKeyID).subscribe(second::add);

        answer.tryEmitValue(set("a"));

        assertThat(first).containsExactly("a");
        assertThat(second).containsExactly("a");
        assertThat(asked).hasValue(1);
    }

    private Mono<JWKSet> ask() {
        asked.incrementAndGet();
        return requireNonNull(provider.get());
    }

    private void later(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private List<String> ids(@Nullable String keyId) {
        return keys.apply(token(keyId)).map(JWK::getKeyID).toStream().toList();
    }

    private static SignedJWT token(@Nullable String keyId) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
        return new SignedJWT(header, new JWTClaimsSet.Builder().build());
    }

    private static JWKSet set(String... ids) {
        return new JWKSet(Stream.of(ids).map(IdentityKeysTest::key).toList());
    }

    private static JWK key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
