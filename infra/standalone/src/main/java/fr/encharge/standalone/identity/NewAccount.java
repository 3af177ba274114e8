package fr.encharge.standalone.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password null for a random one
 */
public record NewAccount(
        String login,
        String name,
        List<String> roles,
        @Nullable String password) {}
