package fr.encharge.ideas;

import fr.encharge.ideas.campaign.CampaignRule;
import fr.encharge.ideas.charge.ChargeRule;
import fr.encharge.ideas.idea.IdeaRule;
import fr.encharge.platform.contract.ProblemTexts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyRuleIsExplained() throws IOException {
        ProblemTexts.explain("ideas", CampaignRule.class, IdeaRule.class, ChargeRule.class);
    }
}
