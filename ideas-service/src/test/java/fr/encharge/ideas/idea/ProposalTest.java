package fr.encharge.ideas.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.platform.rule.InvalidValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProposalTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aTitleIsEnough() {
        assertThat(JSON.readValue("{\"title\": \" Un vélo par équipe \"}", Proposal.class))
                .isEqualTo(new Proposal(Slug.IDEA_BOX, "Un vélo par équipe", null, null, null, null, Attributes.NONE));
    }

    @Test
    void everythingMayBeSaid() {
        String body = """
                {"campaign": "toulouse-2022", "title": "T", "irritant": "I", "proposal": "P", "expectedEffect": "E",
                 "category": "Voirie", "attributes": {"cost": "4000"}}""";
        assertThat(JSON.readValue(body, Proposal.class))
                .isEqualTo(new Proposal(
                        new Slug("toulouse-2022"),
                        "T",
                        "I",
                        "P",
                        "E",
                        new Category("Voirie"),
                        new Attributes(Map.of("cost", "4000"))));
    }

    @Test
    void withoutATitleItIsNoIdea() {
        assertThatThrownBy(() -> JSON.readValue("{\"title\": \" \"}", Proposal.class))
                .hasRootCauseInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> JSON.readValue("{}", Proposal.class)).hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void anAmendmentSaysSomething() {
        assertThat(JSON.readValue("{\"irritant\": \"I\"}", Amendment.class))
                .isEqualTo(new Amendment(null, "I", null, null, null));
        assertThatThrownBy(() -> JSON.readValue("{}", Amendment.class)).hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void anAnswerHasAVerdictAndReasons() {
        assertThat(JSON.readValue("{\"verdict\": \"DECLINED\", \"reason\": \"Trop cher.\"}", Answer.class))
                .isEqualTo(new Answer(Answer.Verdict.DECLINED, "Trop cher."));
        assertThatThrownBy(() -> JSON.readValue("{\"verdict\": \"DECLINED\"}", Answer.class))
                .hasRootCauseInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> JSON.readValue("{\"reason\": \"Trop cher.\"}", Answer.class))
                .hasRootCauseInstanceOf(InvalidValue.class);
    }
}
