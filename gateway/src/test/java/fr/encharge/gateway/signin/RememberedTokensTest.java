package fr.encharge.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;
    private Instant expires = NOON.plus(Duration.ofHours(1));
    private final RememberedTokens tokens = new RememberedTokens(this::check, clock());

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private Mono<Jwt> check(String text) {
        checked.add(text);
        return text.equals("forged")
                ? Mono.error(new BadJwtException(text))
                : Mono.just(Jwt.withTokenValue(text)
                        .header("alg", "RS256")
                        .subject(text)
                        .expiresAt(expires)
                        .build());
    }

    @Test
    void aTokenIsCheckedOnceAMinute() {
        Jwt first = tokens.decode("one").block();
        now = NOON.plus(RememberedTokens.AT_MOST).minusMillis(1);
        assertThat(tokens.decode("one").block()).isSameAs(first);
        now = NOON.plus(RememberedTokens.AT_MOST);
        tokens.decode("one").block();
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aTokenIsCheckedAgainOnceItIsOver() {
        expires = NOON.plusSeconds(10);
        tokens.decode("short").block();
        now = expires;
        tokens.decode("short").block();
        assertThat(checked).containsExactly("short", "short");
    }

    @Test
    void aRefusedTokenIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged").block()).isInstanceOf(BadJwtException.class);
        }
    }
}
