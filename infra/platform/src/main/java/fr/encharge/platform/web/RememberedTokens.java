package fr.encharge.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers the tokens that were checked within the last five minutes: a client shows the same one with each request, and
 * checking it costs more than many an answer. None is good for longer than it says itself; one whose key the provider
 * withdraws, for that time; what is remembered of the keys themselves lasts as long.
 */
final class RememberedTokens implements JwtDecoder {

    static final Duration AT_MOST = Duration.ofMinutes(5);
    static final int MOST = 5_000;

    private final JwtDecoder checking;
    private final Clock clock;
    private final Map<String, Remembered> tokens = Collections.synchronizedMap(new LastUsed());

    private record Remembered(Jwt token, Instant until) {}

    RememberedTokens(JwtDecoder checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String text) {
        Instant now = clock.instant();
        Remembered known = tokens.get(text);
        if (known != null && now.isBefore(known.until)) {
            return known.token;
        }
        Jwt token = checking.decode(text);
        Instant until = now.plus(AT_MOST);
        Instant expires = token.getExpiresAt();
        tokens.put(text, new Remembered(token, expires != null && expires.isBefore(until) ? expires : until));
        return token;
    }

    private static final class LastUsed extends LinkedHashMap<String, Remembered> {

        private static final long serialVersionUID = 1;

        private LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST;
        }
    }
}
