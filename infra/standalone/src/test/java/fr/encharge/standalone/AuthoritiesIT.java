package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.contract.PublishedApi;
import fr.encharge.standalone.Caller.Reply;
import fr.encharge.standalone.identity.AccessTokens;
import fr.encharge.standalone.identity.Account;
import fr.encharge.standalone.identity.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two authorities on one platform: nothing of one is there for the other, at any operation that is published. */
class AuthoritiesIT {

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    private static final List<String> ROLES = List.of("agent", "manager", "director", "steward", "relay");
    private static final String IN_A_MONTH = Instant.now()
            .plus(30, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    private static final String WORDS = "{\"text\":\"Mot d’ailleurs\"}";
    private static final String UNTIL = "{\"until\":\"" + IN_A_MONTH + "\"}";
    private static final String KEY = "00000000-0000-0000-0000-000000000001";

    /** What is asked of each operation that names something, as {@code method path}. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("get /api/v1/ideas/{id}", ""),
            Map.entry("patch /api/v1/ideas/{id}", "{\"title\":\"Le nôtre\"}"),
            Map.entry("post /api/v1/ideas/{id}/withdrawal", ""),
            Map.entry("post /api/v1/ideas/{id}/answer", "{\"verdict\":\"ACCEPTED\",\"reason\":\"Oui\"}"),
            Map.entry("delete /api/v1/ideas/{id}/texts/{field}", ""),
            Map.entry("get /api/v1/ideas/{id}/history", ""),
            Map.entry("put /api/v1/ideas/{id}/charge", UNTIL),
            Map.entry(
                    "post /api/v1/ideas/{id}/charge/assignment",
                    "{\"agent\":\"agt-x\",\"until\":\"" + IN_A_MONTH + "\"}"),
            Map.entry("post /api/v1/ideas/{id}/charge/acceptance", ""),
            Map.entry("post /api/v1/ideas/{id}/charge/refusal", ""),
            Map.entry("post /api/v1/ideas/{id}/charge/renewal", UNTIL),
            Map.entry("post /api/v1/ideas/{id}/charge/note", WORDS),
            Map.entry("post /api/v1/ideas/{id}/charge/help", WORDS),
            Map.entry("post /api/v1/ideas/{id}/charge/handover", "{\"agent\":\"agt-x\"}"),
            Map.entry("post /api/v1/ideas/{id}/charge/release", ""),
            Map.entry("post /api/v1/ideas/{id}/charge/completion", WORDS),
            Map.entry("delete /api/v1/ideas/{id}/charge/texts/{key}", ""),
            Map.entry("get /api/v1/ideas/{id}/vote", ""),
            Map.entry("put /api/v1/ideas/{id}/vote", "{\"choice\":\"for\"}"),
            Map.entry("delete /api/v1/ideas/{id}/vote", ""),
            Map.entry("get /api/v1/campaigns/{slug}", ""),
            Map.entry("put /api/v1/campaigns/{slug}/closing", "{\"closesAt\":\"" + IN_A_MONTH + "\"}"),
            Map.entry("get /api/v1/campaigns/{slug}/ballot", ""),
            Map.entry("put /api/v1/campaigns/{slug}/ballot", "{\"choices\":[]}"),
            Map.entry("get /api/v1/campaigns/{slug}/tally", ""),
            Map.entry("put /api/v1/directory/units/{unitId}/closing", ""));

    /** These answer for the caller's own authority, whatever name is given; see the tests below. */
    private static final Set<String> OF_ONES_OWN =
            Set.of("put /api/v1/campaigns/{slug}", "delete /api/v1/directory/names/{agentId}");

    private static Caller owner;
    private static Caller stranger;
    private static String idea;
    private static String unit;

    @BeforeAll
    static void aTownHasAnIdeaACampaignAUnitAndANamedAgent() {
        owner = PLATFORM.caller("agent");
        stranger = new Caller(PLATFORM.platform().address(), tokenOfAnotherAuthority());
        Caller steward = PLATFORM.caller("steward");
        Reply opened = steward.put("/api/v1/campaigns/propre-a-nous", """
                {"title":"Propre à nous","rule":{"kind":"APPROVAL","minLength":1,"maxLength":3}}""");
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        Reply imported = steward.call(
                "POST",
                "/api/v1/directory/import",
                "agent;name;unit code;unit label;parent;role;from;until\n"
                        + "agt-temoin;Odile Témoin;VOIRIE;Voirie;;;2024-01-01;\n",
                "Content-Type",
                "text/csv");
        assertThat(imported.status()).as(imported.http().body()).isEqualTo(200);
        unit = steward.get("/api/v1/directory/units")
                .json()
                .path("units")
                .get(0)
                .path("unitId")
                .asString();
        Reply proposed = owner.sees(steward).post("/api/v1/ideas", """
                {"title":"À nous seuls","irritant":"On attend","proposal":"On fait","campaign":"propre-a-nous",
                 "category":"Rien que nous"}""");
        assertThat(proposed.status()).as(proposed.http().body()).isEqualTo(201);
        idea = proposed.json().path("id").asString();
        stranger.sees(owner);
    }

    private static String tokenOfAnotherAuthority() {
        Path identity = PLATFORM.directory().resolve("identity");
        String issuer = PLATFORM.platform().address() + "/identity";
        Account account = new Account("ailleurs", "", "agt-ailleurs", "autreville", ROLES, "Quelqu’un d’ailleurs");
        return new AccessTokens(SigningKey.open(identity), issuer, Clock.systemUTC())
                .mint(account, "openid", Duration.ofHours(1));
    }

    @Test
    void everyPublishedOperationThatNamesSomethingIsTried() throws IOException {
        Set<String> published = new HashSet<>();
        for (String service : List.of("ideas", "voting", "engagement")) {
            published.addAll(PublishedApi.operations(service + ".yaml"));
        }
        assertThat(published)
                .filteredOn(operation -> operation.contains("{"))
                .hasSizeGreaterThan(BODIES.size())
                .allMatch(operation -> BODIES.containsKey(operation) || OF_ONES_OWN.contains(operation));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfAnotherAuthorityIsNotFound() {
        return BODIES.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Reply reply = asked(stranger, each.getKey(), each.getValue());
                    assertThat(reply.status()).as(reply.http().body()).isEqualTo(404);
                    assertThat(reply.problem()).isEqualTo("no-such-thing");
                }));
    }

    @Test
    void aCampaignOfTheSameNameIsAnotherCampaign() {
        Reply opened = stranger.put("/api/v1/campaigns/comme-eux", "{\"title\":\"Comme eux\"}");
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        assertThat(owner.sees(stranger).get("/api/v1/campaigns/comme-eux").status())
                .isEqualTo(404);
    }

    @Test
    void aNameOfAnotherAuthorityCannotBeForgotten() {
        assertThat(stranger.delete("/api/v1/directory/names/agt-temoin").status())
                .isEqualTo(204);
        assertThat(names(owner)).contains("Odile Témoin");
        assertThat(names(stranger)).doesNotContain("Odile");
    }

    @Test
    void listsShowNothingOfAnotherAuthority() {
        for (String list : List.of(
                "/api/v1/ideas?limit=100",
                "/api/v1/ideas?q=seuls",
                "/api/v1/ideas/categories",
                "/api/v1/ideas/similar?text=seuls",
                "/api/v1/ideas/acts?kind=proposal",
                "/api/v1/campaigns",
                "/api/v1/me/waiting",
                "/api/v1/directory/units",
                "/api/v1/directory/me",
                "/api/v1/directory/agents?q=odile",
                "/api/v1/engagement/overview")) {
            Reply reply = stranger.get(list);
            assertThat(reply.status()).as(list).isEqualTo(200);
            assertThat(reply.http().body())
                    .as(list)
                    .doesNotContain(idea, unit, "propre-a-nous", "À nous seuls", "Odile", "Rien que nous");
        }
    }

    @Test
    void whatTheOwnerFindsIsNotFoundByTheStranger() {
        for (String list : List.of(
                "/api/v1/ideas?q=seuls", "/api/v1/ideas/similar?text=seuls", "/api/v1/ideas/acts?kind=proposal")) {
            assertThat(owner.get(list).http().body()).as(list).contains(idea);
            assertThat(stranger.get(list).http().body()).as(list).doesNotContain(idea);
        }
        assertThat(owner.get("/api/v1/ideas/categories").http().body()).contains("Rien que nous");
    }

    @Test
    void aColleagueOfAnotherAuthorityIsNotFoundByName() {
        String search = "/api/v1/directory/agents?q=odile";
        assertThat(PLATFORM.caller("relay").sees(owner).get(search).http().body())
                .contains("agt-temoin");
        assertThat(stranger.get(search).http().body()).isEqualTo("{\"agents\":[]}");
    }

    private static String names(Caller caller) {
        return caller.post("/api/v1/directory/names", "{\"ids\":[\"agt-temoin\"]}")
                .http()
                .body();
    }

    private static Reply asked(Caller caller, String operation, String body) {
        String[] methodAndPath = operation.split(" ");
        String path = methodAndPath[1]
                .replace("{id}", idea)
                .replace("{slug}", "propre-a-nous")
                .replace("{unitId}", unit)
                .replace("{field}", "irritant")
                .replace("{key}", KEY);
        @Nullable String sent = body.isEmpty() ? null : body;
        return caller.call(
                methodAndPath[0].toUpperCase(Locale.ROOT),
                path,
                sent,
                "If-Match",
                "\"1.0\"",
                "Idempotency-Key",
                "de-l-autre-cote");
    }
}
