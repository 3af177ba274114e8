package fr.encharge.gateway.session;

import tools.jackson.databind.json.JsonMapper;

/**
 * The cookies there are. Their prefixes keep a neighbouring host from setting them (RFC 6265bis §4.1.3); browsers take
 * {@code localhost} for a secure place.
 */
record Cookies(SealedCookie<Session> session, SealedCookie<Departure> departure, SealedCookie<Hint> hint) {

    static final String SESSION = "__Host-encharge";

    static Cookies under(Seal seal, JsonMapper json) {
        return new Cookies(
                new SealedCookie<>(SESSION, "/", Session.class, seal, json),
                new SealedCookie<>("__Secure-encharge-login", SignInPages.DEPART, Departure.class, seal, json),
                new SealedCookie<>("__Secure-encharge-logout", SignOut.PATH, Hint.class, seal, json));
    }
}
