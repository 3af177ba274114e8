package fr.encharge.voting.ballot;

import fr.encharge.voting.campaigns.VotingRule;

/** Where a ballot stands: without a choice, kept but below the rule's minimum, or in the count. */
public enum Standing {
    EMPTY,
    INCOMPLETE,
    COUNTED;

    static Standing of(int choices, VotingRule rule) {
        if (choices == 0) {
            return EMPTY;
        }
        return rule.counts(choices) ? COUNTED : INCOMPLETE;
    }
}
