package fr.encharge.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How people sign in with a browser ({@code encharge.sign-in}); without a client id they cannot, and only programs with a
 * token of their own come in.
 *
 * @param clientId as the identity provider knows this gateway
 * @param clientSecret that proves it
 * @param authorizationUri where the browser is sent to
 * @param tokenUri where this gateway changes a code, later a refresh token, into tokens
 * @param endSessionUri where the browser is sent to sign out there too (OpenID Connect RP-Initiated Logout), or null
 * @param revocationUri where a refresh token is given back (RFC 7009), or null
 * @param scope asked for; some providers give a refresh token only for {@code offline_access}
 * @param keys 32 bytes each in Base64, the same in every gateway: the first seals cookies, all of them open
 * @param lasting after which a session ends whatever happens
 * @param publicAddress under which browsers reach this gateway; null to believe their {@code Host}
 */
record SignInSettings(
        String clientId,
        String clientSecret,
        URI authorizationUri,
        URI tokenUri,
        @Nullable URI endSessionUri,
        @Nullable URI revocationUri,
        @DefaultValue("openid") String scope,
        List<String> keys,
        @DefaultValue("10h") Duration lasting,
        @Nullable URI publicAddress) {

    static final String PREFIX = "encharge.sign-in";

    SignInSettings {
        Assert.hasText(clientSecret, PREFIX + ".client-secret is not set");
        Assert.notNull(authorizationUri, PREFIX + ".authorization-uri is not set");
        Assert.notNull(tokenUri, PREFIX + ".token-uri is not set");
        Assert.notEmpty(keys, PREFIX + ".keys is not set");
    }

    /** A path of ours as browsers must be told it. */
    String addressOf(String path, URI asked) {
        URI base = publicAddress == null ? asked : publicAddress;
        return base.getScheme() + "://" + base.getAuthority() + path;
    }
}
