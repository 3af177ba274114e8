package fr.encharge.ideas.campaign;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.ideas.campaign.VotingRule.Kind;
import fr.encharge.platform.rule.InvalidValue;
import org.junit.jupiter.api.Test;

class VotingRuleTest {

    @Test
    void aBallotMayHoldAsFewOrAsManyChoicesAsTheRuleSays() {
        assertThatCode(() -> new VotingRule(Kind.APPROVAL, 1, 3)).doesNotThrowAnyException();
        assertThatCode(() -> new VotingRule(Kind.RANKING, 5, 5)).doesNotThrowAnyException();
    }

    @Test
    void theLeastIsNotBelowZero() {
        assertThatThrownBy(() -> new VotingRule(Kind.APPROVAL, -1, null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theMostIsNotBelowTheLeast() {
        assertThatThrownBy(() -> new VotingRule(Kind.APPROVAL, 3, 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new VotingRule(Kind.APPROVAL, 0, 0)).isInstanceOf(InvalidValue.class);
    }
}
