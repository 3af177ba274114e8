package fr.encharge.platform.web;

import fr.encharge.platform.rule.Refusal;
import fr.encharge.platform.rule.Rule;

/** What every request owes. */
public enum WebRule implements Rule {
    A_CHANGE_NAMES_THE_VERSION_IT_SAW(Refusal.PRECONDITION_REQUIRED);

    private final Refusal refusal;

    WebRule(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
