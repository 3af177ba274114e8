package fr.encharge.gateway.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Whose tokens count.
 *
 * @param jwkSetUri where its public keys are
 * @param issuer the {@code iss} of its tokens
 * @param audience the {@code aud} that says that a token is meant for us
 */
@ConfigurationProperties("encharge.security")
record IdentityProvider(
        URI jwkSetUri,
        String issuer,
        @DefaultValue("encharge") String audience) {

    IdentityProvider {
        Assert.notNull(jwkSetUri, "encharge.security.jwk-set-uri is not set");
        Assert.hasText(issuer, "encharge.security.issuer is not set");
    }
}
