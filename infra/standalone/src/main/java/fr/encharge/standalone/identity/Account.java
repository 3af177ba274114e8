package fr.encharge.standalone.identity;

import java.util.List;

/**
 * Somebody who can sign in. Tokens carry the agent id, which says nothing of the person; login and name stay here.
 *
 * @param password its bcrypt hash; empty for an account that nobody signs in with
 */
public record Account(
        String login, String password, String agentId, String authority, List<String> roles, String name) {}
