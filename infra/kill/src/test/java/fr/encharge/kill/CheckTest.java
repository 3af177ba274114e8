package fr.encharge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.kill.Deed.Kind;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of harm, planted: the check has one line for it, with the ids that one looks for first. */
class CheckTest {

    private final Kept town = Kept.town();

    @Test
    void whatIsKeptAsSaidIsNoDifference() {
        assertThat(town.differences()).isEmpty();
    }

    @Test
    void anAcknowledgedFactThatIsGoneIsFound() {
        town.voting.remove(4);
        town.messages.remove(7);
        town.tally.put("idea-2", Map.of("mixed", 1L));
        town.totals.put("withdrawnVotes", 0L);

        assertThat(town.differences())
                .containsExactly(
                        "acknowledged at 5, and not in the log: UNVOTE by ana of idea-2 (), trace t8",
                        "acknowledged at 5, and the log voting ends at 4: UNVOTE by ana of idea-2 (), trace t8");
    }

    @Test
    void aFactThatIsStoredTwiceIsFound() {
        town.stored("t8", Kind.UNVOTE, Kept.vote("b-ana", "idea-2", "mixed"));
        town.totals.put("withdrawnVotes", 2L);

        assertThat(town.differences())
                .anyMatch(line -> line.startsWith("stored more than once: UNVOTE by ana of idea-2 (), trace t8"));
    }

    @Test
    void twoTriesOfOneProposalThatAreBothStoredAreFound() {
        town.answered("t9", Kind.PROPOSE, "ana", "", "key-1", Outcome.unknown("cut"));
        town.stored("t9", Kind.PROPOSE, Map.of("ideaId", "idea-1"));

        assertThat(town.differences()).anyMatch(line -> line.startsWith("stored more than once: PROPOSE by ana"));
    }

    @Test
    void aFactThatWasRefusedIsFound() {
        town.answered("t9", Kind.VOTE, "bea", "idea-2", "for", Outcome.refused("409 some-rule"));
        assertThat(town.differences()).isEmpty();
        town.stored("t9", Kind.VOTE, Kept.vote("b-bea", "idea-2", "for"));

        assertThat(town.differences())
                .contains("refused (409 some-rule), and stored as voting.VoteCast at voting=6: "
                        + "VOTE by bea of idea-2 (for), trace t9");
    }

    @Test
    void whatIsUnknownMayBeStoredOnceOrNotAtAll() {
        town.answered("t9", Kind.VOTE, "bea", "idea-2", "mixed", Outcome.unknown("503 outcome-unknown"));
        assertThat(town.differences()).isEmpty();

        town.stored("t9", Kind.VOTE, Kept.vote("b-bea", "idea-2", "mixed"));
        town.tally.put("idea-2", Map.of("mixed", 1L));
        town.totals.put("votes", 4L);
        assertThat(town.differences()).isEmpty();

        town.stored("t9", Kind.VOTE, Kept.vote("b-bea", "idea-2", "mixed"));
        assertThat(town.differences()).anyMatch(line -> line.startsWith("stored more than once"));
    }

    @Test
    void aFactThatNobodyAskedForIsFound() {
        town.stored("t9", Kind.VOTE, Kept.vote("b-bea", "idea-1", "for"));

        assertThat(town.differences())
                .containsExactly("stored, but nobody asked for it: [voting.VoteCast at voting=6], trace t9");
    }

    @Test
    void aFactThatNamesNoRequestIsFound() {
        town.stored(null, Kind.VOTE, Kept.vote("b-bea", "idea-1", "for"));

        assertThat(town.differences()).contains("stored, and it names no request: voting.VoteCast at voting=6");
    }

    @Test
    void anotherPositionThanWasSaidIsFound() {
        Collections.swap(town.asked, 3, 4);
        Ledger.Entry entry = town.asked.remove(3);
        town.asked.add(new Ledger.Entry(entry.deed(), new Outcome(Outcome.Answer.ACKNOWLEDGED, 4, "")));

        assertThat(town.differences())
                .contains("acknowledged at 4, and stored as voting.VoteCast at voting=2: "
                        + "VOTE by bea of idea-1 (against), trace t5");
    }

    @Test
    void aSilentYesThatIsNotTrueIsFound() {
        Deed again = new Deed("t9", "bea", Kind.VOTE, "idea-1", "against", false);
        town.asked.add(new Ledger.Entry(again, new Outcome(Outcome.Answer.ACKNOWLEDGED, 5, "")));

        assertThat(town.differences())
                .containsExactly("acknowledged at 5, and not true there: VOTE by bea of idea-1 (against), trace t9");
    }

    @Test
    void anAgentWithTwoBallotsIsFound() {
        town.acknowledged("t9", Kind.VOTE, "bea", "idea-2", "for", Kept.vote("b-other", "idea-2", "for"));

        assertThat(town.differences()).anyMatch(line -> line.startsWith("two ballots of one agent: bea"));
    }

    @Test
    void aWithdrawnIdeaWhoseChargeNobodyEndedIsFound() {
        town.acknowledged("t9", Kind.WITHDRAW, "bea", "idea-2", "", Map.of("ideaId", "idea-2"));
        town.board.remove("idea-2");

        assertThat(town.differences())
                .containsExactly("its charge was ended 0 times: ideas.IdeaWithdrawn at ideas=4 of idea-2");
    }

    @Test
    void aMessageThatIsMissingDoubledOrOutOfOrderIsFound() {
        Message first = town.messages.get(3);
        Message second = town.messages.get(4);

        town.messages.remove(first);
        assertThat(town.differences()).containsExactly("in the log, and never announced: " + first);

        town.messages.add(4, first);
        assertThat(town.differences()).containsExactly("out of order: " + first + " comes after " + second);

        town.messages.add(first);
        assertThat(town.differences()).contains("announced more than once: " + first);
    }

    @Test
    void aMessageOfNothingIsFound() {
        Message stray =
                new Message("voting.ballots", "idea-1", "voting-9", "fr.encharge.voting.ballot-changed.v1", 9L << 24);
        town.messages.add(stray);

        assertThat(town.differences()).containsExactly("announced, and nothing in the log says so: " + stray);
    }

    @Test
    void aViewThatShowsSomethingElseIsFound() {
        town.tally.put("idea-1", Map.of("for", 3L));
        town.board.put("idea-2", new Shown.Card(1, null));
        town.totals.put("votes", 2L);

        assertThat(town.differences())
                .containsExactly(
                        "tally: idea-1 is {for=2} by the log, and shown as {for=3}",
                        "board: idea-2 is Card[votes=0, holder=null] by the log, and shown as Card[votes=1, holder=null]",
                        "overview: votes is 3 by the log, and shown as 2");
    }
}
