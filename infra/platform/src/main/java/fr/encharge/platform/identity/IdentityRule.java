package fr.encharge.platform.identity;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** Who may do what. */
public enum IdentityRule implements Rule {
    YOUR_ROLE_ALLOWS_IT(Refusal.FORBIDDEN),
    ONLY_A_RELAY_ACTS_FOR_A_COLLEAGUE(Refusal.FORBIDDEN),
    YOUR_TOKEN_NAMES_AN_AUTHORITY(Refusal.FORBIDDEN);

    private final Refusal refusal;

    IdentityRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
