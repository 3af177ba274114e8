package fr.encharge.voting.ballots;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** Who may see what somebody has voted. */
public enum OwnBallotRule implements Rule {
    /** Also not a relay who recorded it. */
    A_BALLOT_IS_SHOWN_TO_ITS_VOTER_ALONE;

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
