package fr.encharge.platform.rule;

/** The ways to say no, each with its HTTP status. */
public enum Refusal {
    CONFLICT(409),
    FORBIDDEN(403),
    NOT_FOUND(404),
    STALE(412),
    INVALID(422),
    PRECONDITION_REQUIRED(428);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
