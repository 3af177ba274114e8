package fr.encharge.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser that was sent to the provider keeps for us until it comes back.
 *
 * @param state that must come back with it (RFC 6749 §10.12)
 * @param nonce that must stand in the ID token (OpenID Connect Core §15.5.2)
 * @param verifier of PKCE (RFC 7636)
 * @param target where to go then, a path of ours
 */
record Departure(String state, String nonce, String verifier, String target) {

    /** One slash, and nothing that a browser could take for another host. */
    private static final Pattern OURS = Pattern.compile("/([!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?");

    private static final int LONGEST = 1_000;

    static Departure to(@Nullable String target) {
        return new Departure(Unguessable.text(), Unguessable.text(), Unguessable.text(), ours(target));
    }

    private static String ours(@Nullable String target) {
        return target != null
                        && target.length() <= LONGEST
                        && OURS.matcher(target).matches()
                ? target
                : "/";
    }
}
