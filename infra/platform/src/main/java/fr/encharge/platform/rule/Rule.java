package fr.encharge.platform.rule;

import java.util.Locale;

/**
 * One rule of a rule book: an enum constant whose name is a sentence, true when all is well. The slug of its name is the
 * {@code type} of the problem that a client gets when it is broken (RFC 9457), explained in {@code docs/problems.md}.
 */
public interface Rule {

    String name();

    /** How a breach of this rule is answered; a rule of the business unless it says otherwise. */
    default Refusal refusal() {
        return Refusal.CONFLICT;
    }

    /** @throws RuleViolated when the condition is false */
    default void holds(boolean condition) {
        if (!condition) {
            throw new RuleViolated(this);
        }
    }

    /** {@code AN_IDEA_IS_IN_ONE_PERSONS_CHARGE} → {@code an-idea-is-in-one-persons-charge}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
