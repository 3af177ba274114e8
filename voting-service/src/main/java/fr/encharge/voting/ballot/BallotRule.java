package fr.encharge.voting.ballot;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** What is true of every ballot. */
public enum BallotRule implements Rule {
    A_BALLOT_IS_CAST_WHILE_THE_CAMPAIGN_IS_OPEN,
    AN_IDEA_BELONGS_TO_THE_CAMPAIGN,
    A_WITHDRAWN_IDEA_TAKES_NO_VOTE,
    A_CHOICE_IS_ONE_THE_RULE_KNOWS(Refusal.INVALID),
    AN_IDEA_IS_NAMED_ONCE(Refusal.INVALID),
    A_RANK_IS_GIVEN_ONCE,
    A_BALLOT_HOLDS_NO_MORE_CHOICES_THAN_THE_RULE_ALLOWS;

    private final Refusal refusal;

    BallotRule() {
        this(Refusal.CONFLICT);
    }

    BallotRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
