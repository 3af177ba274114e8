package fr.encharge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.kill.Outcome.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path dir;

    private final Deed deed = new Deed("t1", "ana", Deed.Kind.VOTE, "idea-1", "for", true);
    private final Deed other = new Deed("t2", "ana", Deed.Kind.VOTE, "idea-1", "mixed", true);

    @Test
    void whatWasAskedWithoutAnAnswerIsUnknownAlsoInTheNextTrial() throws IOException {
        try (Ledger ledger = new Ledger(dir.resolve("ledger"))) {
            ledger.begin(deed);
            ledger.begin(other);
            ledger.end(other, new Outcome(Answer.ACKNOWLEDGED, 4, ""));
        }
        try (Ledger ledger = new Ledger(dir.resolve("ledger"))) {
            assertThat(ledger.entries())
                    .containsExactly(
                            new Ledger.Entry(deed, Outcome.unknown("no answer seen")),
                            new Ledger.Entry(other, new Outcome(Answer.ACKNOWLEDGED, 4, "")));
            assertThat(ledger.figures()).containsEntry(Answer.ACKNOWLEDGED, 1).containsEntry(Answer.UNKNOWN, 1);
        }
    }

    @Test
    void anAnswerCountsAsTheProblemsPageSays() {
        assertThat(Outcome.of(204, 7, "", "").answer()).isEqualTo(Answer.ACKNOWLEDGED);
        assertThat(Outcome.of(409, 0, "", "an-idea-is-in-one-persons-charge").answer())
                .isEqualTo(Answer.REFUSED);
        assertThat(Outcome.of(503, 0, "", "busy").answer()).isEqualTo(Answer.REFUSED);
        assertThat(Outcome.of(503, 0, "", "view-behind").answer()).isEqualTo(Answer.REFUSED);
        assertThat(Outcome.of(503, 0, "", "outcome-unknown").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(Outcome.of(503, 0, "", "service-unavailable").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(Outcome.of(504, 0, "", "service-timeout").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(Outcome.of(500, 0, "", "unexpected").answer()).isEqualTo(Answer.UNKNOWN);
    }
}
