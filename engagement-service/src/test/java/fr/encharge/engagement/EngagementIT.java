package fr.encharge.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.engagement.messaging.BallotChanged;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaProposed;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.service.RunningService;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory and the overview as a town uses them, on a real broker. */
class EngagementIT {

    private static final String HEADER = "agent;name;unit code;unit label;parent;role;from;until\n";

    @TempDir
    private static Path directory;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(
                EngagementApplication.class,
                "engagement",
                directory,
                "ideas.campaigns",
                "ideas.ideas",
                "ideas.charges",
                "voting.ballots");
    }

    @AfterAll
    static void aStopEndsLiveStreamsAndWaitsForNone() {
        HttpResponse<Stream<String>> live = live(service.token("fontbrune", "a-1"));
        service.stop();
        assertThat(live.body().filter(line -> line.startsWith("data:"))).isEmpty();
        service.close();
    }

    @Test
    void aStaffFileIsPreviewedAppliedAndChangesNothingTwice() {
        String town = "fontbrune";
        String steward = service.token(town, "s-1", "steward");
        String file = HEADER + ";;DGS;Direction générale;;;;\n"
                + "a-lea;Léa Marchand;DRH;Ressources humaines;DGS;encadrant;2024-01-01;\n";
        String changes = "\"changes\":{\"join-unit\":1,\"name\":1,\"open-unit\":2}";
        HttpResponse<String> preview = csv("/directory/import?preview=true", steward, file);
        assertThat(preview.body()).contains("\"preview\":true,\"lines\":2", changes);
        assertThat(call("GET", "/directory/units", steward, null).body()).contains("\"units\":[]");

        HttpResponse<String> applied = csv("/directory/import", steward, file);
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
        assertThat(applied.body()).contains("\"preview\":false", changes);

        String seen = position(applied);
        assertThat(seen).startsWith("directory=");
        HttpResponse<String> again = csv("/directory/import", steward, file, "Encharge-Position", seen);
        assertThat(again.body()).contains("\"changes\":{}");

        HttpResponse<String> chart =
                call("GET", "/directory/units?on=2024-01-01", steward, null, "Encharge-Position", seen);
        assertThat(chart.body())
                .contains(
                        "\"on\":\"2024-01-01\"",
                        "\"code\":\"DGS\",\"label\":\"Direction générale\",\"headcount\":0",
                        "\"code\":\"DRH\",\"label\":\"Ressources humaines\"",
                        "\"headcount\":1,\"closed\":false");
        assertThat(call(
                                "POST",
                                "/directory/names",
                                service.token(town, "a-17"),
                                "{\"ids\":[\"a-lea\",\"ballot-7nYV\",\"nobody\"]}")
                        .body())
                .isEqualTo("{\"names\":{\"a-lea\":\"Léa Marchand\"}}");
        colleaguesAreFoundByName(town, steward, seen);
        anotherAuthorityFindsNothing(town);
        onlyAnEmptyUnitIsClosed(town, steward, seen);
        aNameIsForgotten(town, steward);
    }

    private static void colleaguesAreFoundByName(String town, String steward, String seen) {
        String left = HEADER + "a-luc;Luc Marchand;DRH;;;;2020-01-01;2024-06-30\n";
        String later = position(csv("/directory/import", steward, left, "Encharge-Position", seen));
        String relay = service.token(town, "a-9", "relay");
        String lea = "{\"agentId\":\"a-lea\",\"name\":\"Léa Marchand\",\"unitId\":\"" + unit(town, "DRH") + "\"";
        assertThat(call("GET", "/directory/agents?q=march", relay, null, "Encharge-Position", later)
                        .body())
                .isEqualTo("{\"agents\":[" + lea + "}]}");
        assertThat(call("GET", "/directory/agents?q=march", steward, null, "Encharge-Position", later)
                        .body())
                .isEqualTo("{\"agents\":[" + lea + "},{\"agentId\":\"a-luc\",\"name\":\"Luc Marchand\"}]}");
        assertThat(call("GET", "/directory/agents?q=march", service.token(town, "a-17"), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/directory/me", service.token(town, "a-lea", "manager", "agent"), null)
                        .body())
                .isEqualTo(lea + ",\"roles\":[\"agent\",\"manager\"]}");
        assertThat(call("GET", "/directory/me", service.token(town, "a-luc"), null, "Encharge-Position", later)
                        .body())
                .isEqualTo("{\"agentId\":\"a-luc\",\"name\":\"Luc Marchand\",\"roles\":[]}");
    }

    private static void anotherAuthorityFindsNothing(String town) {
        String stranger = service.token("autreville", "s-1", "steward");
        assertThat(call("GET", "/directory/agents?q=marchand", stranger, null).body())
                .isEqualTo("{\"agents\":[]}");
        assertThat(call("GET", "/directory/me", service.token("autreville", "a-lea"), null)
                        .body())
                .isEqualTo("{\"agentId\":\"a-lea\",\"roles\":[]}");
        assertThat(call("GET", "/directory/units", stranger, null).body()).contains("\"units\":[]");
        assertThat(call("PUT", "/directory/units/" + unit(town, "DRH") + "/closing", stranger, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/directory/names", stranger, "{\"ids\":[\"a-lea\"]}")
                        .body())
                .isEqualTo("{\"names\":{}}");
        assertThat(call("DELETE", "/directory/names/a-lea", stranger, null).statusCode())
                .isEqualTo(204);
    }

    private static void onlyAnEmptyUnitIsClosed(String town, String steward, String seen) {
        HttpResponse<String> refused = call(
                "PUT", "/directory/units/" + unit(town, "DRH") + "/closing", steward, null, "Encharge-Position", seen);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/a-unit-with-members-stays-open");
        assertThat(call(
                                "PUT",
                                "/directory/units/" + unit(town, "DGS") + "/closing",
                                steward,
                                null,
                                "Encharge-Position",
                                seen)
                        .statusCode())
                .isEqualTo(204);
    }

    private static void aNameIsForgotten(String town, String steward) {
        String agent = service.token(town, "a-17");
        assertThat(call("DELETE", "/directory/names/a-lea", agent, null).statusCode())
                .isEqualTo(403);
        assertThat(call("DELETE", "/directory/names/a-lea", steward, null).statusCode())
                .isEqualTo(204);
        assertThat(call("POST", "/directory/names", agent, "{\"ids\":[\"a-lea\"]}")
                        .body())
                .isEqualTo("{\"names\":{}}");
    }

    @Test
    void everyLineThatCannotBeUsedIsReportedAndNothingIsDone() {
        String steward = service.token("malfichier", "s-1", "steward");
        HttpResponse<String> refused = csv(
                "/directory/import",
                steward,
                HEADER + "a-lea;Léa;DRH;Ressources humaines;;;;\na b;;DRH;;;;demain;\n;;NEW;;;;;\n",
                "Accept-Language",
                "en");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "/problems/every-line-of-a-roster-is-usable",
                        "\"count\":2",
                        "\"line\":3,\"column\":\"agent\",\"reason\":\"value-is-no-agent\"",
                        "\"line\":3,\"column\":\"from\",\"reason\":\"value-is-no-date\",\"detail\":\"A date is written")
                .doesNotContain("demain", "Léa");
        assertThat(call("GET", "/directory/units", steward, null).body()).contains("\"units\":[]");
    }

    @Test
    void onlyAStewardSendsAStaffFileAsCsvAndNotTooLarge() {
        String steward = service.token("malfichier", "s-1", "steward");
        assertThat(csv("/directory/import", service.token("malfichier", "m-1", "manager"), HEADER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("POST", "/directory/import", steward, "{}").statusCode())
                .isEqualTo(415);
        assertThat(csv("/directory/import", steward, "x".repeat(8 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /directory/names | {} | 422",
                "POST | /directory/names | { | 400",
                "POST | /directory/names | {\"ids\":[\"a b\"]} | 422",
                "POST | /directory/names | {\"ids\":[null]} | 422",
                "GET | /directory/units?on=hier | | 422",
                "GET | /directory/units?on=%2B12026-11-24 | | 422",
                "GET | /directory/units?on=0000-01-01 | | 422",
                "GET | /directory/units?on= | | 422",
                "PUT | /directory/units/x/closing | | 422",
                "GET | /engagement/overview?from=2026-02-30 | | 422",
                "GET | /engagement/overview?to=%2B12026-11-24 | | 422",
                "GET | /engagement/overview?from=2026-03-01&to=2026-02-01 | | 422",
                "GET | /engagement/overview?from=2000-01-01 | | 422",
                "PATCH | /engagement/overview | {} | 405"
            })
    void whatDoesNotFitIsRefused(String method, String path, @Nullable String body, int status) {
        HttpResponse<String> refused = call(method, path, service.token("malfichier", "s-1", "steward"), body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theOverviewShowsWhatTheOthersAnnounceAndAnOpenScreenHearsOfIt() throws Exception {
        String town = "hautevoix";
        String agent = service.token(town, "a-17");
        String seen = "ideas=1, voting=1";
        HttpResponse<Stream<String>> live = live(agent);
        assertThat(live.statusCode()).isEqualTo(200);

        Instant now = Instant.now();
        service.neighbours()
                .announce("ideas.ideas", town, 1, new IdeaProposed("idea-lights", "campaign-1", "a-17", null, now));
        service.neighbours()
                .announce(
                        "voting.ballots",
                        town,
                        1,
                        new BallotChanged(
                                "ballot-1", "campaign-1", "idea-lights", "for", null, null, now.plusSeconds(60)));
        for (String topic : new String[] {"ideas.campaigns", "ideas.ideas", "ideas.charges", "voting.ballots"}) {
            service.neighbours().complete(topic, 1);
        }
        HttpResponse<String> overview = call("GET", "/engagement/overview", agent, null, "Encharge-Position", seen);
        assertThat(overview.body())
                .contains(
                        "\"totals\":{\"ideas\":1,\"votes\":1,",
                        "\"ideaId\":\"idea-lights\",\"campaignId\":\"campaign-1\",\"supporters\":1",
                        "\"unitsWithheld\":\"YOUR_ROLE\"",
                        "\"ideas\":1,\"voting\":1");
        String etag = overview.headers().firstValue("ETag").orElseThrow();
        assertThat(call("GET", "/engagement/overview", agent, null, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<String> director =
                call("GET", "/engagement/overview", service.token(town, "d-1", "director"), null);
        assertThat(director.body()).contains("\"units\":{\"from\":");
        HttpResponse<String> elsewhere =
                call("GET", "/engagement/overview", service.token("autreville", "d-1", "director"), null);
        assertThat(elsewhere.body()).contains("\"totals\":{\"ideas\":0,").doesNotContain("idea-lights");

        CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() ->
                live.body().filter(line -> line.startsWith("data:")).limit(2).toList());
        assertThat(heard.get(20, TimeUnit.SECONDS))
                .anyMatch(line -> line.contains("\"what\":\"idea-proposed\",\"ideaId\":\"idea-lights\""))
                .anyMatch(line -> line.contains("\"what\":\"ballot-changed\""))
                .noneMatch(line -> line.contains("ballot-1"));
    }

    private static UnitId unit(String town, String code) {
        return UnitId.of(new AuthorityId(town), new UnitCode(code));
    }

    private static HttpResponse<String> csv(String path, String token, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "text/csv"), Stream.of(headers))
                .toArray(String[]::new);
        return call("POST", path, token, body, all);
    }

    private static HttpResponse<Stream<String>> live(String token) {
        return service.call(BodyHandlers.ofLines(), "GET", "/api/v1/live", token, null);
    }

    private static HttpResponse<String> call(
            String method, String path, String token, @Nullable String body, String... headers) {
        return service.call(method, "/api/v1" + path, token, body, headers);
    }

    private static String position(HttpResponse<String> response) {
        return response.headers().firstValue("Encharge-Position").orElse("");
    }
}
