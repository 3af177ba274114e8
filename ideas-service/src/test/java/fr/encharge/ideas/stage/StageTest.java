package fr.encharge.ideas.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void anIdeaIsProposedThenSupported() {
        assertThat(stage(Verdict.NONE, Holding.FREE, 0)).isEqualTo(Stage.PROPOSED);
        assertThat(stage(Verdict.NONE, Holding.ASKED, 1)).isEqualTo(Stage.SUPPORTED);
    }

    @Test
    void anAnswerCountsMoreThanSupport() {
        assertThat(stage(Verdict.ACCEPTED, Holding.FREE, 9)).isEqualTo(Stage.ANSWERED);
        assertThat(stage(Verdict.DECLINED, Holding.FREE, 9)).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aHolderCountsMoreThanAnAnswer() {
        assertThat(stage(Verdict.ACCEPTED, Holding.HELD, 9)).isEqualTo(Stage.IN_CHARGE);
        assertThat(stage(Verdict.NONE, Holding.HELD, 0)).isEqualTo(Stage.IN_CHARGE);
    }

    @Test
    void whatIsReleasedGoesBackToWhereItWas() {
        assertThat(stage(Verdict.ACCEPTED, Holding.FREE, 0)).isEqualTo(Stage.ANSWERED);
        assertThat(stage(Verdict.NONE, Holding.FREE, 1)).isEqualTo(Stage.SUPPORTED);
    }

    @Test
    void whatIsDoneStaysDoneUnlessItIsWithdrawn() {
        assertThat(stage(Verdict.DECLINED, Holding.DONE, 0)).isEqualTo(Stage.DONE);
        assertThat(stage(Verdict.WITHDRAWN, Holding.DONE, 9)).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void aStageIsAskedForByItsWord() {
        assertThat(Stage.named("in-charge")).isEqualTo(Stage.IN_CHARGE);
        assertThatThrownBy(() -> Stage.named("IN_CHARGE")).isInstanceOf(InvalidValue.class);
    }

    private static Stage stage(Verdict verdict, Holding holding, long votes) {
        return Stage.of(new Document("verdict", verdict.name()).append("holding", holding.name()), votes);
    }
}
