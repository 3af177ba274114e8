package fr.encharge.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the provider's token endpoint (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).
 *
 * @param lifetime of the access token in seconds; a minute where the provider does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Tokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @JsonProperty("id_token") @Nullable String idToken,
        @JsonProperty("expires_in") long lifetime) {

    private static final long UNSAID = 60;

    Tokens {
        if (accessToken == null) {
            throw new UnfinishedSignIn("the provider gave no access token");
        }
        lifetime = lifetime <= 0 ? UNSAID : lifetime;
    }

    long until(Instant now) {
        return now.getEpochSecond() + lifetime;
    }
}
