package fr.encharge.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.voting.ballot.BallotForm.Entry;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BallotFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aVoteIsRead() {
        assertThat(JSON.readValue("{\"choice\": \"rank-2\"}", VoteForm.class)).isEqualTo(new VoteForm(Choice.rank(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"choice\": null}", "{\"choice\": \"maybe\"}", "{\"choice\": \"rank-0\"}"})
    void whatIsNoChoiceIsRefused(String body) {
        assertThatThrownBy(() -> JSON.readValue(body, VoteForm.class)).hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void aBallotIsReadAndGivenBackAlike() {
        String body = "{\"choices\":[{\"idea\":\"idea-lights\",\"choice\":\"for\"}]}";
        BallotForm form = JSON.readValue(body, BallotForm.class);
        assertThat(form).isEqualTo(new BallotForm(List.of(new Entry(new IdeaId("idea-lights"), Choice.FOR))));
        assertThat(JSON.writeValueAsString(form)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"choices\": [null]}",
                "{\"choices\": [{\"idea\": \"idea-lights\"}]}",
                "{\"choices\": [{\"choice\": \"for\"}]}",
                "{\"choices\": [{\"idea\": \"lights\", \"choice\": \"for\"}]}"
            })
    void whatIsNoBallotIsRefused(String body) {
        assertThatThrownBy(() -> JSON.readValue(body, BallotForm.class)).hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void aBallotNamesNoMoreThanCanBeLookedUpAtOnce() {
        Entry entry = new Entry(new IdeaId("idea-lights"), Choice.FOR);
        assertThat(new BallotForm(Collections.nCopies(1_000, entry)).choices()).hasSize(1_000);
        List<Entry> tooMany = Collections.nCopies(1_001, entry);
        assertThatThrownBy(() -> new BallotForm(tooMany)).isInstanceOf(InvalidValue.class);
    }
}
