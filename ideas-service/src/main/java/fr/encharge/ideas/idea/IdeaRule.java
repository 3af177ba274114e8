package fr.encharge.ideas.idea;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** The rule book of ideas. */
public enum IdeaRule implements Rule {
    AN_IDEMPOTENCY_KEY_BELONGS_TO_ONE_REQUEST(Refusal.INVALID),
    AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN,
    AN_IDEA_BELONGS_TO_ITS_AUTHOR(Refusal.FORBIDDEN),
    AN_IDEA_IS_AS_YOU_SAW_IT(Refusal.STALE),
    AN_ANSWERED_IDEA_STAYS_AS_IT_IS,
    AN_IDEA_IS_ANSWERED_ONCE,
    A_WITHDRAWN_IDEA_STAYS_WITHDRAWN,
    A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD(Refusal.FORBIDDEN);

    private final Refusal refusal;

    IdeaRule() {
        this(Refusal.CONFLICT);
    }

    IdeaRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
