package fr.encharge.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Makes access tokens for whoever may read the data directory: no password, no HTTP. */
public final class AccessTokens {

    public static final String AUDIENCE = "encharge";
    /** A scope at which the gateway gives an importing client a rate of its own. */
    public static final String BULK = "bulk";

    static final String AUTHORITY = "authority";
    static final String ROLES = "roles";

    private final RSAKey key;
    private final String issuer;
    private final Clock clock;

    public AccessTokens(RSAKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    public String mint(Account account, String scope, Duration validity) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(account.agentId())
                .issuedAt(now)
                .expiresAt(now.plus(validity))
                .claim("scope", scope)
                .claim(AUTHORITY, account.authority())
                .claim(ROLES, account.roles())
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
