package fr.encharge.standalone.identity;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Who is signed in at the provider, as long as they are: in memory, and after a restart from what was kept. */
final class SignIns implements OAuth2AuthorizationService {

    private final KeptSignIns kept;
    private final RegisteredClient gateway;
    private final Map<String, OAuth2Authorization> known = new ConcurrentHashMap<>();

    SignIns(KeptSignIns kept, RegisteredClient gateway) {
        this.kept = kept;
        this.gateway = gateway;
    }

    @Override
    public void save(OAuth2Authorization signIn) {
        known.values().removeIf(SignIns::isOver);
        known.put(signIn.getId(), signIn);
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = signIn.getRefreshToken();
        if (refresh != null && refresh.isActive()) {
            OAuth2RefreshToken token = refresh.getToken();
            Instant since = requireNonNull(token.getIssuedAt());
            Instant until = requireNonNull(token.getExpiresAt());
            kept.keep(signIn.getId(), token.getTokenValue(), signIn.getPrincipalName(), since, until);
        } else {
            kept.forget(signIn.getId());
        }
    }

    @Override
    public void remove(OAuth2Authorization signIn) {
        known.remove(signIn.getId());
        kept.forget(signIn.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return known.get(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return known.values().stream()
                .filter(signIn -> signIn.getToken(token) != null)
                .findFirst()
                .or(() -> kept.of(token).map(before -> again(before, token)))
                .orElse(null);
    }

    /** Without the scope {@code openid}: there is no ID token any more that a new one could continue. */
    private OAuth2Authorization again(KeptSignIns.Kept before, String token) {
        var agent = UsernamePasswordAuthenticationToken.authenticated(
                before.agentId(), null, AuthorityUtils.NO_AUTHORITIES);
        var refresh = new OAuth2RefreshToken(
                token, Instant.ofEpochSecond(before.since()), Instant.ofEpochSecond(before.until()));
        return OAuth2Authorization.withRegisteredClient(gateway)
                .id(before.id())
                .principalName(before.agentId())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(Principal.class.getName(), agent)
                .refreshToken(refresh)
                .build();
    }

    private static boolean isOver(OAuth2Authorization signIn) {
        OAuth2Authorization.Token<?> last = signIn.getRefreshToken() == null
                ? signIn.getToken(OAuth2AuthorizationCode.class)
                : signIn.getRefreshToken();
        return last == null || last.isExpired();
    }
}
