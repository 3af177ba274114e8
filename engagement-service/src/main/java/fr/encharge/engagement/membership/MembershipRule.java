package fr.encharge.engagement.membership;

import fr.encharge.platform.rule.Rule;

/** The rule book of memberships. */
public enum MembershipRule implements Rule {
    AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME,
    ONLY_A_MEMBER_MOVES_OR_LEAVES,
    A_MEMBER_MOVES_TO_ANOTHER_UNIT,
    ONLY_THE_LAST_DEPARTURE_MOVES,
    A_STAY_LASTS_AT_LEAST_A_DAY
}
