package fr.encharge.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.service.Neighbours;
import fr.encharge.platform.service.RunningService;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.CampaignOpened;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.IdeaProposed;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a vote through the whole service, on a real broker. */
class VotingServiceIT {

    private static final String TOWN = "fontbrune";
    private static final CampaignId SPRING = CampaignId.of(new AuthorityId(TOWN), "spring");
    private static final String SEEN = "ideas=3";

    @TempDir
    private static Path directory;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(
                VotingApplication.class, "voting", directory, "ideas.campaigns", "ideas.ideas", "directory.members");
        Neighbours neighbours = service.neighbours();
        VotingRule rule = new VotingRule(VotingRule.Kind.APPROVAL, 1, 1);
        neighbours.announce(
                "ideas.campaigns",
                TOWN,
                1,
                new CampaignOpened(SPRING, "spring", rule, Instant.now().minusSeconds(60), null));
        neighbours.announce("ideas.ideas", TOWN, 2, new IdeaProposed(new IdeaId("idea-lights"), SPRING));
        neighbours.announce("ideas.ideas", TOWN, 3, new IdeaProposed(new IdeaId("idea-trees"), SPRING));
        neighbours.complete("ideas.campaigns", 3);
        neighbours.complete("ideas.ideas", 3);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aVoteIsCastCountedChangedAndWithdrawn() {
        String token = service.token(TOWN, "a-17");
        HttpResponse<String> cast =
                call("PUT", "/ideas/idea-lights/vote", token, "{\"choice\":\"for\"}", "Encharge-Position", SEEN);
        assertThat(cast.statusCode()).as(cast.body()).isEqualTo(200);

        String seen = position(cast) + ", " + SEEN;
        assertThat(call("GET", "/ideas/idea-lights/vote", token, null, "Encharge-Position", seen)
                        .body())
                .isEqualTo("{\"idea\":\"idea-lights\",\"choice\":\"for\"}");
        assertThat(call("GET", "/campaigns/spring/tally", token, null, "Encharge-Position", seen)
                        .body())
                .contains(
                        "\"exact\":true,\"final\":false,\"ballots\":1,\"incomplete\":0,\"votes\":1",
                        "{\"idea\":\"idea-lights\",\"votes\":1,\"counts\":{\"for\":1}}",
                        "{\"idea\":\"idea-trees\",\"votes\":0,\"counts\":{}}");

        HttpResponse<String> tooMany =
                call("PUT", "/ideas/idea-trees/vote", token, "{\"choice\":\"for\"}", "Encharge-Position", SEEN);
        assertThat(tooMany.statusCode()).isEqualTo(409);
        assertThat(tooMany.body()).contains("/problems/a-ballot-holds-no-more-choices-than-the-rule-allows");

        HttpResponse<String> withdrawn =
                call("DELETE", "/ideas/idea-lights/vote", token, null, "Encharge-Position", SEEN);
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(call("GET", "/campaigns/spring/tally", token, null, "Encharge-Position", position(withdrawn))
                        .body())
                .contains("\"ballots\":0");
    }

    @Test
    void nobodyElseIsShownABallot() {
        String relay = service.token(TOWN, "r-1", "relay");
        HttpResponse<String> shown = call(
                "GET",
                "/campaigns/spring/ballot",
                relay,
                null,
                "Encharge-Position",
                SEEN,
                "Encharge-On-Behalf-Of",
                "a-17");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(403);
        assertThat(shown.body()).contains("/problems/a-ballot-is-shown-to-its-voter-alone");
    }

    @Test
    void anotherAuthorityFindsNothing() {
        String stranger = service.token("autreville", "a-17");
        String vote = "{\"choice\":\"for\"}";
        String ballot = "{\"choices\":[]}";
        assertThat(call("PUT", "/ideas/idea-lights/vote", stranger, vote, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("DELETE", "/ideas/idea-lights/vote", stranger, null, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/ideas/idea-lights/vote", stranger, null, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("PUT", "/campaigns/spring/ballot", stranger, ballot, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/campaigns/spring/ballot", stranger, null, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/campaigns/spring/tally", stranger, null, "Encharge-Position", SEEN)
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> call(
            String method, String path, String token, @Nullable String body, String... headers) {
        return service.call(method, "/api/v1" + path, token, body, headers);
    }

    private static String position(HttpResponse<String> response) {
        return response.headers().firstValue("Encharge-Position").orElseThrow();
    }
}
