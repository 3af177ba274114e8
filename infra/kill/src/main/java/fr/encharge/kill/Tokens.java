package fr.encharge.kill;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens for as many agents as are wanted, under the key of a data directory. */
final class Tokens {

    static final String AUTHORITY = "ma-collectivite";
    private static final Duration VALIDITY = Duration.ofDays(2);

    private final JwtEncoder encoder;
    private final String issuer;

    Tokens(Path data, int gatewayPort) throws IOException, ParseException {
        RSAKey key = RSAKey.parse(Files.readString(data.resolve("identity/jwk.json")));
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        this.issuer = "http://localhost:" + gatewayPort + "/identity";
    }

    /** With a rate of its own at the gateway, which is not what is tried here. */
    String of(String agent, String... roles) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of("encharge"))
                .subject(agent)
                .issuedAt(now)
                .expiresAt(now.plus(VALIDITY))
                .claim("scope", "bulk")
                .claim("authority", AUTHORITY)
                .claim("roles", List.of(roles))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
