package fr.encharge.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.encharge.standalone.PlatformDouble;
import fr.encharge.standalone.PlatformDouble.Reply;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.client.Unreachable;
import fr.encharge.standalone.pabulib.Fault;
import fr.encharge.standalone.pabulib.PabulibFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignImportTest {

    private static final String FILE = """
            META
            key;value
            description;Budget participatif
            unit;Fontbrune
            vote_type;approval
            date_begin;03.10.2022
            max_length;2
            PROJECTS
            project_id;cost;votes;name;category;district
            7;4000;2;Abris;Nature;Centre
            8;1200;1;Bancs;Cadre de vie;Nord
            VOTES
            voter_id;vote
            1;7
            2;7,8
            """;
    private static final Progress UNSEEN = new Progress() {
        @Override
        public void begins(String what, int steps) {}

        @Override
        public void step() {}

        @Override
        public void ends() {}
    };

    @TempDir
    Path dir;

    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private PlatformDouble platform;

    @BeforeEach
    void start() throws IOException {
        platform = new PlatformDouble();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void aCampaignComesWithItsIdeasAndBallots() throws Exception {
        Outcome outcome = run(FILE);

        assertThat(outcome.ideas()).isEqualTo(new Outcome.Count(2, 2));
        assertThat(outcome.ballots()).isEqualTo(new Outcome.Count(2, 2));
        assertThat(outcome.votes()).isEqualTo(3);
        assertThat(outcome.refused()).isEmpty();
        var campaign =
                platform.requests("PUT", "/api/v1/campaigns/fontbrune-2022").get(0);
        assertThat(campaign.headers()).containsEntry("authorization", "Bearer a-token");
        assertThat(campaign.body())
                .hasToString("{\"title\":\"Budget participatif\",\"sponsor\":\"Fontbrune\","
                        + campaign.body().at("/rule").toString().transform(rule -> "\"rule\":" + rule)
                        + ",\"attributes\":{\"description\":\"Budget participatif\",\"unit\":\"Fontbrune\","
                        + "\"vote_type\":\"approval\",\"date_begin\":\"03.10.2022\",\"max_length\":\"2\"}}");
        assertThat(campaign.body().at("/rule/kind").asString()).isEqualTo("APPROVAL");
        assertThat(campaign.body().at("/rule/minLength").asInt()).isEqualTo(1);
        assertThat(campaign.body().at("/rule/maxLength").asInt()).isEqualTo(2);
        var bench = platform.requests("POST", "/ideas").stream()
                .filter(request -> request.header("idempotency-key").equals("fontbrune-2022/8"))
                .findFirst()
                .orElseThrow();
        assertThat(bench.body())
                .hasToString("{\"campaign\":\"fontbrune-2022\",\"title\":\"Bancs\",\"category\":\"Cadre de vie\","
                        + "\"attributes\":{\"reference\":\"8\",\"cost\":\"1200\",\"district\":\"Nord\"}}");
        assertThat(platform.ballots()).containsOnlyKeys("fontbrune-2022-1", "fontbrune-2022-2");
        assertThat(platform.ballot("fontbrune-2022-2").at("/choices/1/idea").asString())
                .isEqualTo("idea-fontbrune-2022/8");
        assertThat(platform.ballot("fontbrune-2022-2").at("/choices/1/choice").asString())
                .isEqualTo("for");
    }

    @Test
    void ballotsNameThePositionOfTheLastIdea() throws Exception {
        run(FILE);

        assertThat(platform.requests("PUT", "/ballot"))
                .hasSize(2)
                .allSatisfy(ballot -> assertThat(ballot.headers()).containsEntry("encharge-position", "ideas=3"));
    }

    @Test
    void aRankingIsSentInItsOrder() throws Exception {
        run(FILE.replace("approval", "ordinal").replace("2;7,8", "2;8,7"));

        var choices = platform.ballot("fontbrune-2022-2").path("choices");
        assertThat(choices.at("/0/idea").asString()).isEqualTo("idea-fontbrune-2022/8");
        assertThat(choices.at("/0/choice").asString()).isEqualTo("rank-1");
        assertThat(choices.at("/1/choice").asString()).isEqualTo("rank-2");
    }

    @Test
    void whoIsToldToWaitWaitsAndTriesAgain() throws Exception {
        var calls = new AtomicInteger();
        platform.feels(request -> switch (calls.getAndIncrement()) {
            case 0 -> Optional.of(Reply.problem(429, "too-many-requests", "").with("Retry-After", "3"));
            case 1 -> Optional.of(Reply.problem(503, "view-behind", "").with("Retry-After", "2"));
            default -> Optional.empty();
        });

        Outcome outcome = run(FILE);

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.votes()).isEqualTo(3);
        assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    @Test
    void afterAnInterruptionTheRestIsDoneAndNothingTwice() throws Exception {
        platform.feels(request -> request.header("encharge-on-behalf-of").endsWith("-2")
                ? Optional.of(new Reply(401, Map.of(), ""))
                : Optional.empty());
        assertThatThrownBy(() -> run(FILE)).isInstanceOf(Unreachable.class);

        platform.feels(request -> Optional.empty());
        Outcome outcome = run(FILE);

        assertThat(outcome.ideas()).isEqualTo(new Outcome.Count(2, 0));
        assertThat(outcome.ballots()).isEqualTo(new Outcome.Count(2, 1));
        assertThat(platform.ideas()).isEqualTo(2);
        assertThat(platform.ballots()).hasSize(2);
        assertThat(platform.requests("PUT", "campaigns/fontbrune-2022").stream()
                        .filter(request -> !request.path().endsWith("/ballot"))
                        .map(PlatformDouble.Request::body)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aRefusedLineIsNamedAndTheOthersGoOn() throws Exception {
        platform.feels(request -> "fontbrune-2022/8".equals(request.header("idempotency-key"))
                ? Optional.of(Reply.problem(422, "invalid-value", "category: too long"))
                : Optional.empty());

        Outcome outcome = run(FILE);

        assertThat(outcome.refused())
                .containsExactly(
                        new Fault(11, "the platform says: category: too long (422 /problems/invalid-value)"),
                        new Fault(15, "votes for project 8, which the platform refused"));
        assertThat(outcome.ideas().all()).isEqualTo(1);
        assertThat(outcome.ballots().all()).isEqualTo(1);
        assertThat(outcome.votes()).isEqualTo(1);
    }

    @Test
    void aRefusedCampaignEndsTheImport() {
        platform.feels(request -> Optional.of(Reply.problem(409, "campaign-is-another", "It is there already.")));

        assertThatThrownBy(() -> run(FILE))
                .isInstanceOf(Refused.class)
                .hasMessage("It is there already. (409 /problems/campaign-is-another)");
        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void troubleThatDoesNotEndIsNotWaitedForForEver() {
        platform.feels(request -> Optional.of(new Reply(502, Map.of(), "Bad gateway")));

        assertThatThrownBy(() -> run(FILE)).isInstanceOf(Refused.class).hasMessage("status 502");
        assertThat(waits).hasSize(19);
    }

    @Test
    void whereNobodyListensItSaysSo() {
        var address = platform.address();
        platform.close();

        assertThatThrownBy(() -> run(FILE))
                .isInstanceOf(Unreachable.class)
                .hasMessage("There is no answer from " + address + ".");
    }

    @Test
    void oddNamesOfVotersFitIntoAHeader() throws Exception {
        run(FILE.replace("1;7", "É mile;7"));

        assertThat(platform.ballots().keySet())
                .contains("fontbrune-2022-2")
                .allSatisfy(agent -> assertThat(agent).matches("[A-Za-z0-9._:-]{1,100}"));
    }

    private Outcome run(String text) throws Refused, IOException {
        var file = PabulibFile.read(Files.writeString(dir.resolve("file.pb"), text));
        assertThat(file.faults()).isEmpty();
        var client = new PlatformClient(platform.address(), "a-token", waits::add);
        return new CampaignImport(file, "fontbrune-2022", client, UNSEEN).run();
    }
}
