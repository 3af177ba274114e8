package fr.encharge.gateway.route;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The allow-list: the first entry that matches decides, and what is not here does not exist. */
public enum OpenPaths {
    VOTING(true, "/api/v1/ideas/{id}/vote", "/api/v1/campaigns/{slug}/ballot", "/api/v1/campaigns/{slug}/tally"),
    IDEAS(true, "/api/v1/ideas/**", "/api/v1/campaigns/**", "/api/v1/me/**"),
    ENGAGEMENT(true, "/api/v1/engagement/**", "/api/v1/directory/**", OpenPaths.LIVE),
    /** Answered by the gateway itself. */
    GATEWAY(true, OpenPaths.SESSION),
    IDENTITY(false, "/identity/**");

    /** Who is signed in. */
    public static final String SESSION = "/api/v1/session";

    /** The one answer that never ends. */
    public static final String LIVE = "/api/v1/live";

    private final boolean signedIn;
    private final List<String> patterns;

    OpenPaths(boolean signedIn, String... patterns) {
        this.signedIn = signedIn;
        this.patterns = List.of(patterns);
    }

    /** Whether only a caller with a token is let through. */
    public boolean signedIn() {
        return signedIn;
    }

    public List<String> patterns() {
        return patterns;
    }

    @Nullable URI at(Services services) {
        return switch (this) {
            case VOTING -> services.voting();
            case IDEAS -> services.ideas();
            case ENGAGEMENT -> services.engagement();
            case GATEWAY -> null;
            case IDENTITY -> services.identity();
        };
    }
}
