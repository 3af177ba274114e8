package fr.encharge.gateway.session;

/** Somebody came back from the provider without being signed in; the message is for our log, not for them. */
final class UnfinishedSignIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedSignIn(String reason) {
        super(reason, null, false, false);
    }
}
