package fr.encharge.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's cookie stands for.
 *
 * @param refreshToken null when the provider gives none: then the session ends with the access token
 * @param csrf what only a page of ours can have read, the same for the whole session
 * @param accessUntil when the access token ends, in seconds since 1970
 * @param until when the session ends, in seconds since 1970
 */
record Session(String accessToken, @Nullable String refreshToken, String csrf, long accessUntil, long until) {

    /** Long enough before its end that a token arrives good wherever it is sent. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    static Session begun(Tokens tokens, Instant now, Duration lasting) {
        return new Session(
                tokens.accessToken(),
                tokens.refreshToken(),
                Unguessable.text(),
                tokens.until(now),
                now.plus(lasting).getEpochSecond());
    }

    /** A provider that gives no new refresh token means the old one to be used again (RFC 6749 §6). */
    Session refreshed(Tokens tokens, Instant now) {
        String next = tokens.refreshToken() == null ? refreshToken : tokens.refreshToken();
        return new Session(tokens.accessToken(), next, csrf, tokens.until(now), until);
    }

    boolean isOver(Instant now) {
        return now.getEpochSecond() >= until || refreshToken == null && !isAccessGood(now);
    }

    boolean isAccessGood(Instant now) {
        return now.getEpochSecond() < accessUntil;
    }

    boolean isAccessEnding(Instant now) {
        return refreshToken != null && !isAccessGood(now.plus(MARGIN));
    }

    Duration left(Instant now) {
        return Duration.ofSeconds(until - now.getEpochSecond());
    }
}
