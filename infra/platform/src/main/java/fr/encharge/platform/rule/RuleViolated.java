package fr.encharge.platform.rule;

/** A rule does not hold: the command is refused, nothing was stored. It carries no stack trace: a refusal is no defect. */
public final class RuleViolated extends RuntimeException {

    private final transient Rule rule;

    public RuleViolated(Rule rule) {
        super(rule.slug(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
