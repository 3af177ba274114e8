package fr.encharge.engagement.roster;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** The rule book of staff files. */
public enum RosterRule implements Rule {
    EVERY_LINE_OF_A_ROSTER_IS_USABLE;

    @Override
    public Refusal refusal() {
        return Refusal.INVALID;
    }
}
