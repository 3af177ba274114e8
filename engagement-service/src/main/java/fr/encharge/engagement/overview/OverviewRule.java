package fr.encharge.engagement.overview;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** The rule book of the overview. */
public enum OverviewRule implements Rule {
    A_PERIOD_IS_SHORT_ENOUGH_TO_COUNT;

    @Override
    public Refusal refusal() {
        return Refusal.INVALID;
    }
}
