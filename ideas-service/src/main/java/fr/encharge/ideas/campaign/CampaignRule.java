package fr.encharge.ideas.campaign;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** The rule book of campaigns. */
public enum CampaignRule implements Rule {
    A_CAMPAIGN_IS_OPENED_ONCE,
    A_CAMPAIGN_CLOSES_AFTER_IT_OPENS(Refusal.INVALID),
    A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER(Refusal.INVALID),
    A_CLOSED_CAMPAIGN_STAYS_CLOSED,
    AN_IDEA_BOX_NEVER_CLOSES;

    private final Refusal refusal;

    CampaignRule() {
        this(Refusal.CONFLICT);
    }

    CampaignRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
