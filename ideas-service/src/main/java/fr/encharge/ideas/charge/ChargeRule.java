package fr.encharge.ideas.charge;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** The rule book of charges. */
public enum ChargeRule implements Rule {
    AN_IDEA_IS_IN_ONE_PERSONS_CHARGE,
    ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF,
    A_COMPLETED_CHARGE_IS_DONE,
    A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR(Refusal.INVALID),
    A_CHARGE_IS_AS_YOU_SAW_IT(Refusal.STALE),
    ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE(Refusal.FORBIDDEN),
    A_CHARGE_IS_OFFERED_BEFORE_IT_IS_ACCEPTED,
    AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO(Refusal.FORBIDDEN),
    A_HANDOVER_GOES_TO_SOMEBODY_ELSE(Refusal.INVALID),
    A_NOTE_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD(Refusal.FORBIDDEN);

    private final Refusal refusal;

    ChargeRule() {
        this(Refusal.CONFLICT);
    }

    ChargeRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
