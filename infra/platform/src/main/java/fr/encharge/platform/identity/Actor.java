package fr.encharge.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an agent of an authority with roles, possibly for a colleague without a computer.
 *
 * @param onBehalfOf the colleague for whom a relay acts, or null
 */
public record Actor(
        AuthorityId authority,
        AgentId agent,
        Set<Role> roles,
        @Nullable AgentId onBehalfOf) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** An automation of the platform, named by its sentence. */
    public static Actor automation(AuthorityId authority, String name) {
        return new Actor(authority, new AgentId("automation:" + name), Set.of(), null);
    }

    /** Whose idea, vote or charge it is. */
    public AgentId subject() {
        return onBehalfOf == null ? agent : onBehalfOf;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** @throws fr.encharge.platform.rule.RuleViolated (403) unless the agent has at least one of these roles */
    public void needs(Role... anyOf) {
        IdentityRule.YOUR_ROLE_ALLOWS_IT.holds(Set.of(anyOf).stream().anyMatch(roles::contains));
    }
}
