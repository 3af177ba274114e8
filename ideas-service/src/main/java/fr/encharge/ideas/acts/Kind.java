package fr.encharge.ideas.acts;

import fr.encharge.platform.rule.InvalidValue;
import java.util.Locale;

/** What is counted. An idea may be answered, and taken charge of, more than once. */
enum Kind {
    PROPOSAL,
    ANSWER,
    CHARGE,
    COMPLETION;

    static Kind named(String word) {
        for (Kind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw new InvalidValue("kind", "proposal, answer, charge or completion");
    }
}
