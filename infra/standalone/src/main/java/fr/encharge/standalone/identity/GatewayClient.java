package fr.encharge.standalone.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The one client there is: the gateway, which signs people in for the web application (code flow with PKCE). */
final class GatewayClient implements RegisteredClientRepository {

    static final String ID = "gateway";
    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofHours(10);

    private final RegisteredClient gateway;

    GatewayClient(List<String> addresses, String secretHash) {
        this.gateway = RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> addresses.forEach(address -> uris.add(address + "/login/oauth2/code/gateway")))
                .postLogoutRedirectUris(uris -> addresses.forEach(address -> uris.add(address + "/")))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(SESSION)
                        .build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the gateway is the only client");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(ID) ? gateway : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(ID) ? gateway : null;
    }
}
