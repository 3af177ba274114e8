package fr.encharge.engagement.unit;

import fr.encharge.platform.rule.Rule;

/** The rule book of units. */
public enum UnitRule implements Rule {
    A_CODE_NAMES_ONE_UNIT,
    A_CLOSED_UNIT_STAYS_CLOSED,
    A_UNIT_IS_NOT_ITS_OWN_PARENT,
    A_UNIT_WITH_MEMBERS_STAYS_OPEN
}
