package fr.encharge.gateway.signin;

import java.io.IOException;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether somebody who comes back from the provider is who was sent there (OpenID Connect Core §3.1.3.7). */
@Component
public class IdTokens {

    private final NimbusReactiveJwtDecoder decoder;

    IdTokens(IdentityProvider provider, IdentityKeys keys) {
        JwtTimestampValidator inTime = new JwtTimestampValidator();
        inTime.setAllowEmptyExpiryClaim(false);
        this.decoder = NimbusReactiveJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(inTime, new JwtIssuerValidator(provider.issuer())));
    }

    /** The token, if it is good, meant for this client, and an answer to this nonce; else nothing. */
    public Mono<Jwt> answering(String idToken, String clientId, String nonce) {
        return decoder.decode(idToken)
                .onErrorResume(BadJwtException.class, refused -> Mono.empty())
                .onErrorMap(noKeys -> new IOException("the ID token cannot be checked", noKeys))
                .filter(token -> isFor(clientId, token) && nonce.equals(token.getClaimAsString("nonce")));
    }

    private static boolean isFor(String clientId, Jwt token) {
        List<String> audience = token.getAudience();
        String party = token.getClaimAsString("azp");
        return audience != null && audience.contains(clientId) && (party == null || party.equals(clientId));
    }
}
