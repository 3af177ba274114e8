package fr.encharge.voting;

import fr.encharge.platform.contract.ProblemTexts;
import fr.encharge.voting.ballot.BallotRule;
import fr.encharge.voting.ballots.OwnBallotRule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VotingProblemsTest {

    @Test
    void everyRuleIsExplained() throws IOException {
        ProblemTexts.explain("voting", BallotRule.class, OwnBallotRule.class);
    }
}
