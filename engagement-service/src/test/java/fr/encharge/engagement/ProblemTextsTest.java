package fr.encharge.engagement;

import fr.encharge.engagement.membership.MembershipRule;
import fr.encharge.engagement.overview.OverviewRule;
import fr.encharge.engagement.roster.RosterRule;
import fr.encharge.engagement.unit.UnitRule;
import fr.encharge.platform.contract.ProblemTexts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRuleIsExplainedInBothLanguages() throws IOException {
        ProblemTexts.explain("engagement", UnitRule.class, MembershipRule.class, RosterRule.class, OverviewRule.class);
    }
}
