package fr.encharge.gateway.session;

/** The ID token, by which the provider knows whom to sign out; sealed in a cookie that only {@code /logout} is sent. */
record Hint(String idToken) {}
