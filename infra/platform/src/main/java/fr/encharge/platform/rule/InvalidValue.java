package fr.encharge.platform.rule;

/** A value that a client sent cannot be one: answered with 422, the field and what was expected of it. */
public final class InvalidValue extends RuntimeException {

    private final String field;

    public InvalidValue(String field, String expectation) {
        super(expectation, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** @throws InvalidValue when the condition is false */
    public static void unless(boolean condition, String field, String expectation) {
        if (!condition) {
            throw new InvalidValue(field, expectation);
        }
    }
}
