package fr.encharge.platform.web;

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

    private Jwt check(String text) {
        checked.add(text);
        if (text.startsWith("forged")) {
            throw new BadJwtException(text);
        }
        return Jwt.withTokenValue(text)
                .header("alg", "RS256")
                .subject(text)
                .expiresAt(expires)
                .build();
    }

    @Test
    void aTokenIsCheckedOnceAMinute() {
        Jwt first = tokens.decode("one");
        now = NOON.plus(RememberedTokens.AT_MOST).minusMillis(1);
        assertThat(tokens.decode("one")).isSameAs(first);
        now = NOON.plus(RememberedTokens.AT_MOST);
        tokens.decode("one");
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aTokenIsCheckedAgainOnceItIsOver() {
        expires = NOON.plusSeconds(10);
        tokens.decode("short");
        now = expires;
        tokens.decode("short");
        assertThat(checked).containsExactly("short", "short");
    }

    @Test
    void aRefusedTokenIsRefusedEachTime() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void theOneNotShownForTheLongestTimeIsForgottenFirst() {
        tokens.decode("old");
        tokens.decode("shown again");
        for (int i = 0; i < RememberedTokens.MOST - 2; i++) {
            tokens.decode("token " + i);
        }
        tokens.decode("shown again");
        tokens.decode("one more");
        checked.clear();
        tokens.decode("shown again");
        tokens.decode("old");
        assertThat(checked).containsExactly("old");
    }
}
