package fr.encharge.platform.web;

import fr.encharge.platform.rule.InvalidValue;

/** What makes a repeated POST the same POST; the platform makes one up for clients that send none. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    public IdempotencyKey {
        InvalidValue.unless(value.matches("[\\x21-\\x7e]{1,200}"), HEADER, "1 to 200 visible ASCII characters");
    }
}
