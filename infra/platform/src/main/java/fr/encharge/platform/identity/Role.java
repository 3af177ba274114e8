package fr.encharge.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agent may do beyond what every agent may. */
public enum Role {
    AGENT,
    MANAGER,
    DIRECTOR,
    STEWARD,
    RELAY;

    /** The role of that name in a token, if it is one of ours: an identity provider may know others. */
    public static Optional<Role> named(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(claim.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
