package fr.encharge.platform.web;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.IdentityRule;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads from the verified token who acts; claims {@code sub}, {@code authority} and {@code roles}. */
final class Actors {

    static final String ON_BEHALF_OF = "Encharge-On-Behalf-Of";

    private Actors() {}

    static Actor of(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken authentication)) {
            throw new IllegalStateException("an endpoint asks who acts, but its path needs no token");
        }
        Jwt token = authentication.getToken();
        String authority = token.getClaimAsString("authority");
        if (authority == null || token.getSubject() == null) {
            throw new RuleViolated(IdentityRule.YOUR_TOKEN_NAMES_AN_AUTHORITY);
        }
        Set<Role> roles = roles(token);
        AgentId colleague = colleague(request.getHeader(ON_BEHALF_OF), roles);
        return new Actor(new AuthorityId(authority), new AgentId(token.getSubject()), roles, colleague);
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> claim = token.getClaimAsStringList("roles");
        if (claim != null) {
            claim.stream().map(Role::named).flatMap(Optional::stream).forEach(roles::add);
        }
        return roles;
    }

    private static @Nullable AgentId colleague(@Nullable String header, Set<Role> roles) {
        if (header == null) {
            return null;
        }
        IdentityRule.ONLY_A_RELAY_ACTS_FOR_A_COLLEAGUE.holds(roles.contains(Role.RELAY));
        return new AgentId(header);
    }
}
