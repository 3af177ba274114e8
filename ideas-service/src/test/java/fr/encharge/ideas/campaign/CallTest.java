package fr.encharge.ideas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.rule.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CallTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void aTitleIsEnough() {
        assertThat(JSON.readValue("{\"title\": \"Moins de papier\"}", Call.class))
                .isEqualTo(new Call("Moins de papier", null, null, null, List.of(), null, null, Attributes.NONE));
    }

    @Test
    void everythingMayBeSaid() {
        String body = """
                {"title": "T", "sponsor": "S", "opensAt": "2026-10-05T08:00:00.1234567Z",
                 "closesAt": "2026-11-05T08:00:00Z", "audience": ["unit-voirie"],
                 "rule": {"kind": "RANKING", "minLength": 1, "maxLength": 3}, "answerPromiseDays": 60,
                 "attributes": {"reference": "2026-12"}}""";
        assertThat(JSON.readValue(body, Call.class))
                .isEqualTo(new Call(
                        "T",
                        "S",
                        Instant.parse("2026-10-05T08:00:00.123Z"),
                        Instant.parse("2026-11-05T08:00:00Z"),
                        List.of(new UnitId("unit-voirie")),
                        new HowToVote(VotingRule.Kind.RANKING, 1, 3),
                        60,
                        new Attributes(Map.of("reference", "2026-12"))));
    }

    @Test
    void aRuleMayLeaveItsLimitsOut() {
        String body = "{\"title\": \"T\", \"rule\": {\"kind\": \"GRADES\"}}";
        assertThat(JSON.readValue(body, Call.class).votingRule())
                .isEqualTo(new VotingRule(VotingRule.Kind.GRADES, 0, null));
    }

    @Test
    void whoSaysNothingOfVotingMeansFreeApproval() {
        assertThat(JSON.readValue("{\"title\": \"T\"}", Call.class).votingRule())
                .isEqualTo(VotingRule.FREE_APPROVAL);
    }

    @Test
    void aPromiseIsForADayToAYear() {
        assertThatThrownBy(() -> JSON.readValue("{\"title\": \"T\", \"answerPromiseDays\": 0}", Call.class))
                .hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void whatIsSaidDifferentlyIsAnotherCall() {
        Call call = JSON.readValue("{\"title\": \"T\", \"sponsor\": \"S\"}", Call.class);
        Call other = JSON.readValue("{\"title\": \"T\", \"sponsor\": \"S\", \"answerPromiseDays\": 9}", Call.class);
        assertThat(call.canonical()).isNotEqualTo(other.canonical());
    }
}
