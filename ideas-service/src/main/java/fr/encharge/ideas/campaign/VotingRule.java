package fr.encharge.ideas.campaign;

import fr.encharge.platform.rule.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign is voted on.
 *
 * @param minLength choices below which a ballot is kept but not counted
 * @param maxLength choices that one ballot may hold, or null for any number
 */
public record VotingRule(Kind kind, int minLength, @Nullable Integer maxLength) {

    public enum Kind {
        APPROVAL,
        GRADES,
        RANKING
    }

    /** As many ideas as one likes, each approved or not. */
    public static final VotingRule FREE_APPROVAL = new VotingRule(Kind.APPROVAL, 0, null);

    public VotingRule {
        InvalidValue.unless(kind != null, "rule.kind", "APPROVAL, GRADES or RANKING");
        InvalidValue.unless(minLength >= 0, "rule.minLength", "0 or more");
        InvalidValue.unless(
                maxLength == null || maxLength >= Math.max(1, minLength),
                "rule.maxLength",
                "1 or more, and not below minLength");
    }
}
