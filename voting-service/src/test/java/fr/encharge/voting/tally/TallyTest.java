package fr.encharge.voting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.voting.ideas.IdeaId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");
    private static final Document BALLOTS =
            new Document("ballots", 2L).append("incomplete", 1L).append("position", 7L);

    @Test
    void everyIdeaIsThereAlsoWithoutAVote() {
        Tally tally = Tally.read(9, BALLOTS, List.of(votes(LIGHTS, 2, 9)), List.of(BENCHES, LIGHTS));
        assertThat(tally)
                .isEqualTo(new Tally(
                        9, true, 2, 1, List.of(IdeaTally.none(BENCHES), new IdeaTally(LIGHTS, 2, Map.of("for", 2L)))));
        assertThat(tally.votes()).isEqualTo(2);
    }

    @Test
    void anIdeaThatIsNotYetKnownIsCounted() {
        assertThat(Tally.read(9, BALLOTS, List.of(votes(LIGHTS, 2, 9)), List.of())
                        .votes())
                .isEqualTo(2);
    }

    @Test
    void aChoiceThatNobodyHoldsAnyMoreIsAbsent() {
        Document votes = votes(LIGHTS, 2, 9);
        votes.get("counts", Document.class).append("mixed", 0L);
        assertThat(IdeaTally.read(votes).counts()).isEqualTo(Map.of("for", 2L));
    }

    @Test
    void aLaterVoteOnAnIdeaIsNoticed() {
        assertThat(Tally.read(8, BALLOTS, List.of(votes(LIGHTS, 2, 9)), List.of())
                        .exact())
                .isFalse();
    }

    @Test
    void aLaterBallotIsNoticed() {
        assertThat(Tally.read(6, BALLOTS, List.of(), List.of()).exact()).isFalse();
    }

    @Test
    void aCampaignWithoutABallotIsTrueFromTheStart() {
        assertThat(Tally.read(0, Tally.NO_BALLOT, List.of(), List.of(BENCHES)))
                .isEqualTo(new Tally(0, true, 0, 0, List.of(IdeaTally.none(BENCHES))));
    }

    private static Document votes(IdeaId idea, long votes, long position) {
        return new Document("_id", idea.value())
                .append("votes", votes)
                .append("counts", new Document("for", votes))
                .append("position", position);
    }
}
