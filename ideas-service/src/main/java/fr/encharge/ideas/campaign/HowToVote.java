package fr.encharge.ideas.campaign;

import org.jspecify.annotations.Nullable;

/** A voting rule as a steward says it: limits that matter to nobody are left out. */
record HowToVote(
        VotingRule.Kind kind,
        @Nullable Integer minLength,
        @Nullable Integer maxLength) {

    VotingRule rule() {
        return new VotingRule(kind, minLength == null ? 0 : minLength, maxLength);
    }
}
