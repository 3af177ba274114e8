package fr.encharge.voting;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.encharge.embedded.EmbeddedKafka;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.CampaignOpened;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.ideas.IdeaProposed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The way of a vote through the whole service, on a real broker. */
class VotingServiceIT {

    private static final String TOWN = "fontbrune";
    private static final CampaignId SPRING = CampaignId.of(new AuthorityId(TOWN), "spring");
    private static final String SEEN = "ideas=3";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path directory;

    private static EmbeddedKafka broker;
    private static MongoServer store;
    private static Neighbours neighbours;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedKafka.start(directory, 0, false);
        store = new MongoServer(new MemoryBackend());
        neighbours = new Neighbours(broker.bootstrapServers());
        service = new SpringApplicationBuilder(VotingApplication.class)
                .properties("spring.config.name=voting")
                .run(
                        "--spring.mongodb.uri=" + store.bindAndGetConnectionString(),
                        "--encharge.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--encharge.security.jwk-set-uri=" + neighbours.keysUri(),
                        "--encharge.security.issuer=" + Neighbours.ISSUER,
                        "--server.address=127.0.0.1",
                        "--server.port=0");
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
        neighbours.close();
        store.shutdownNow();
        broker.close();
    }

    @Test
    void aVoteIsCastCountedChangedAndWithdrawn() throws Exception {
        String token = neighbours.token(TOWN, "a-17");
        HttpResponse<String> cast = call("PUT", "/ideas/idea-lights/vote", token, "{\"choice\":\"for\"}", SEEN);
        assertThat(cast.statusCode()).as(cast.body()).isEqualTo(200);

        String seen = position(cast) + ", " + SEEN;
        assertThat(call("GET", "/ideas/idea-lights/vote", token, null, seen).body())
                .isEqualTo("{\"idea\":\"idea-lights\",\"choice\":\"for\"}");
        assertThat(call("GET", "/campaigns/spring/tally", token, null, seen).body())
                .contains(
                        "\"exact\":true,\"final\":false,\"ballots\":1,\"incomplete\":0,\"votes\":1",
                        "{\"idea\":\"idea-lights\",\"votes\":1,\"counts\":{\"for\":1}}",
                        "{\"idea\":\"idea-trees\",\"votes\":0,\"counts\":{}}");

        HttpResponse<String> tooMany = call("PUT", "/ideas/idea-trees/vote", token, "{\"choice\":\"for\"}", SEEN);
        assertThat(tooMany.statusCode()).isEqualTo(409);
        assertThat(tooMany.body()).contains("/problems/a-ballot-holds-no-more-choices-than-the-rule-allows");

        HttpResponse<String> withdrawn = call("DELETE", "/ideas/idea-lights/vote", token, null, SEEN);
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(call("GET", "/campaigns/spring/tally", token, null, position(withdrawn))
                        .body())
                .contains("\"ballots\":0");
    }

    @Test
    void nobodyElseIsShownABallot() throws Exception {
        String relay = neighbours.token(TOWN, "r-1", "relay");
        HttpResponse<String> shown = call("GET", "/campaigns/spring/ballot", relay, null, SEEN, "a-17");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(403);
        assertThat(shown.body()).contains("/problems/a-ballot-is-shown-to-its-voter-alone");
    }

    @Test
    void anotherAuthorityFindsNothing() throws Exception {
        String stranger = neighbours.token("autreville", "a-17");
        String vote = "{\"choice\":\"for\"}";
        String ballot = "{\"choices\":[]}";
        assertThat(call("PUT", "/ideas/idea-lights/vote", stranger, vote, SEEN).statusCode())
                .isEqualTo(404);
        assertThat(call("DELETE", "/ideas/idea-lights/vote", stranger, null, SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/ideas/idea-lights/vote", stranger, null, SEEN).statusCode())
                .isEqualTo(404);
        assertThat(call("PUT", "/campaigns/spring/ballot", stranger, ballot, SEEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/campaigns/spring/ballot", stranger, null, SEEN).statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/campaigns/spring/tally", stranger, null, SEEN).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> call(
            String method, String path, String token, @Nullable String body, String seen, String... colleague)
            throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Encharge-Position", seen);
        if (colleague.length > 0) {
            request.header("Encharge-On-Behalf-Of", colleague[0]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String position(HttpResponse<String> response) {
        return response.headers().firstValue("Encharge-Position").orElseThrow();
    }
}
