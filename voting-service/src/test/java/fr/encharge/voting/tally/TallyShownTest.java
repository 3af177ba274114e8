package fr.encharge.voting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.tally.TallyEndpoint.TallyShown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TallyShownTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<IdeaTally> VOTES =
            List.of(new IdeaTally(new IdeaId("idea-lights"), 2, Map.of("for", 2L)));

    @Test
    void itReadsAsPublished() {
        TallyShown shown = TallyShown.of("toulouse-2022", new Tally(9, true, 2, 1, VOTES), true);
        assertThat(JSON.readTree(JSON.writeValueAsString(shown))).isEqualTo(JSON.readTree("""
                {"campaign": "toulouse-2022", "position": {"log": "voting", "position": 9}, "exact": true, "final": true,
                 "ballots": 2, "incomplete": 1, "votes": 2,
                 "ideas": [{"idea": "idea-lights", "votes": 2, "counts": {"for": 2}}]}"""));
    }

    @Test
    void whatIsNotExactIsNotFinal() {
        assertThat(TallyShown.of("toulouse-2022", new Tally(9, false, 2, 1, VOTES), true)
                        .isFinal())
                .isFalse();
    }
}
