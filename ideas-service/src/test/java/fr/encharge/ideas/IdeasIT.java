package fr.encharge.ideas;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.Town.Answer;
import fr.encharge.ideas.Town.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The ideas service from outside, as the people of a town use it. */
class IdeasIT {

    private static final String IDEAS = "/api/v1/ideas";
    private static final String UNTIL = "{\"until\": \"" + Instant.now().plus(Duration.ofDays(60)) + "\"}";

    @TempDir
    static Path data;

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town(data);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private Person author;
    private Person colleague;
    private Person manager;
    private Person steward;

    @BeforeEach
    void people() {
        author = town.person("fontbrune", "agent-7");
        colleague = town.person("fontbrune", "agent-8");
        manager = town.person("fontbrune", "manager-2", "manager");
        steward = town.person("fontbrune", "steward-1", "steward", "relay");
    }

    @Test
    void aParticipatoryBudgetIsImported() {
        String call = """
                {"title": "Budget participatif", "rule": {"kind": "APPROVAL", "minLength": 1, "maxLength": 3}}""";
        assertThat(steward.send("PUT", "/api/v1/campaigns/toulouse-2022", call).status())
                .isEqualTo(200);
        assertThat(steward.send("PUT", "/api/v1/campaigns/toulouse-2022", call).status())
                .isEqualTo(200);
        assertThat(steward.send("PUT", "/api/v1/campaigns/toulouse-2022", "{\"title\": \"Autre\"}")
                        .problem())
                .isEqualTo("a-campaign-is-opened-once");
        String project = """
                {"campaign": "toulouse-2022", "title": "Jardin partagé", "category": "Nature en ville",
                 "attributes": {"reference": "116", "cost": "4000", "district": "10 - Jolimont"}}""";
        Answer first = steward.send("POST", IDEAS, project, "Idempotency-Key", "toulouse-2022/116");
        Answer again = steward.send("POST", IDEAS, project, "Idempotency-Key", "toulouse-2022/116");
        assertThat(List.of(first.status(), again.status())).containsExactly(201, 201);
        assertThat(again.body()).isEqualTo(first.body());

        JsonNode board =
                steward.get(IDEAS + "?campaign=toulouse-2022&limit=100").body().path("ideas");
        assertThat(board).hasSize(1);
        JsonNode card = board.get(0);
        assertThat(card.path("id").asString()).isEqualTo(idOf(first));
        assertThat(card.path("title").asString()).isEqualTo("Jardin partagé");
        assertThat(card.path("campaign").asString()).isEqualTo("toulouse-2022");
        assertThat(card.path("stage").asString()).isEqualTo("proposed");
        assertThat(card.path("votes").asLong()).isZero();
        assertThat(card.path("attributes").path("reference").asString()).isEqualTo("116");
    }

    @Test
    void theIdeaBoxIsThere() {
        Person newcomer = town.person("aubeterre", "agent-1");
        JsonNode campaigns = newcomer.get("/api/v1/campaigns").body().path("campaigns");
        assertThat(campaigns).hasSize(1);
        assertThat(campaigns.get(0).path("slug").asString()).isEqualTo("boite-a-idees");
        assertThat(campaigns.get(0).path("permanent").asBoolean()).isTrue();
        assertThat(newcomer.get("/api/v1/campaigns/boite-a-idees")
                        .body()
                        .path("title")
                        .asString())
                .isEqualTo("Boîte à idées");
    }

    @Test
    void anIdempotencyKeyIsForOneRequest() {
        propose("Le même", "key-1");
        assertThat(propose("Un autre", "key-1").problem()).isEqualTo("an-idempotency-key-belongs-to-one-request");
    }

    @Test
    void onlyAStewardAddsAttributes() {
        Answer refused = author.send("POST", IDEAS, "{\"title\": \"T\", \"attributes\": {\"cost\": \"1\"}}");
        assertThat(refused.problem()).isEqualTo("your-role-allows-it");
    }

    @Test
    void aCampaignThatNobodyOpenedTakesNoIdea() {
        assertThat(author.send("POST", IDEAS, "{\"title\": \"T\", \"campaign\": \"inconnue\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoAmendsSaysWhatTheySaw() {
        String idea = proposed("Un vélo par équipe");
        String etag = author.get(idea).etag();
        assertThat(etag).isEqualTo("\"1.0\"");
        assertThat(author.send("PATCH", idea, "{\"title\": \"Deux vélos\"}").status())
                .isEqualTo(428);
        assertThat(author.send("PATCH", idea, "{\"title\": \"Deux vélos\"}", "If-Match", etag)
                        .status())
                .isEqualTo(204);
        assertThat(author.send("PATCH", idea, "{\"title\": \"Trois vélos\"}", "If-Match", etag)
                        .status())
                .isEqualTo(412);
        Answer page = author.get(idea);
        assertThat(page.etag()).isEqualTo("\"2.0\"");
        assertThat(page.body().path("title").asString()).isEqualTo("Deux vélos");
    }

    @Test
    void ofTwoClaimsAtOnceOneWins() {
        String charge = proposed("Compost au restaurant") + "/charge";
        colleague.after(author);
        List<Integer> answers = Stream.of(author, colleague)
                .map(person -> CompletableFuture.supplyAsync(
                        () -> person.send("PUT", charge, UNTIL).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(204, 409);
    }

    @Test
    void aChargeIsAssignedAcceptedHandedOverAndDone() {
        String idea = proposed("Un banc à l'ombre");
        String charge = idea + "/charge";
        String etag = manager.after(author).get(idea).etag();
        String assignment = UNTIL.replace("{", "{\"agent\": \"agent-8\", ");
        assertThat(manager.send("POST", charge + "/assignment", assignment, "If-Match", etag)
                        .status())
                .isEqualTo(204);
        assertThat(titles(colleague.after(manager).get("/api/v1/me/waiting").body(), "offered"))
                .contains("Un banc à l'ombre");
        assertThat(colleague.send("POST", charge + "/acceptance", null).status())
                .isEqualTo(204);
        assertThat(colleague
                        .send("POST", charge + "/note", "{\"text\": \"Devis reçu.\"}")
                        .status())
                .isEqualTo(204);
        String held = colleague.get(idea).etag();
        assertThat(colleague
                        .send("POST", charge + "/handover", "{\"agent\": \"agent-7\"}", "If-Match", held)
                        .status())
                .isEqualTo(204);
        assertThat(author.after(colleague)
                        .send("POST", charge + "/acceptance", null)
                        .status())
                .isEqualTo(204);
        assertThat(author.send("POST", charge + "/completion", "{\"text\": \"On s'y assoit.\"}")
                        .status())
                .isEqualTo(204);

        JsonNode page = author.get(idea).body();
        assertThat(page.path("stage").asString()).isEqualTo("done");
        assertThat(page.path("charge").path("effect").asString()).isEqualTo("On s'y assoit.");
        List<String> history = StreamSupport.stream(
                        author.get(idea + "/history").body().path("entries").spliterator(), false)
                .map(entry -> entry.path("agent").asString() + " "
                        + entry.path("what").asString())
                .toList();
        assertThat(history)
                .containsExactly(
                        "agent-7 charge-completed",
                        "agent-7 handover-accepted",
                        "agent-8 handover-offered",
                        "agent-8 progress-noted",
                        "agent-8 assignment-accepted",
                        "manager-2 charge-assigned",
                        "agent-7 idea-proposed");
    }

    @Test
    void aDeclinedIdeaLeavesNobodyInCharge() {
        String idea = proposed("Des cloisons vitrées");
        author.send("PUT", idea + "/charge", UNTIL);
        String etag = manager.after(author).get(idea).etag();
        String answer = "{\"verdict\": \"DECLINED\", \"reason\": \"Trop cher cette année.\"}";
        assertThat(manager.send("POST", idea + "/answer", answer, "If-Match", etag)
                        .status())
                .isEqualTo(204);
        JsonNode page = manager.get(idea).body();
        for (int tries = 0; page.has("charge") && tries < 1_000; tries++) {
            page = manager.get(idea).body();
        }
        assertThat(page.has("charge")).isFalse();
        assertThat(page.path("answer").path("reason").asString()).isEqualTo("Trop cher cette année.");
        assertThat(colleague.after(manager).send("PUT", idea + "/charge", UNTIL).problem())
                .isEqualTo("only-an-open-idea-is-taken-charge-of");
    }

    @Test
    void anErasedTextIsGone() {
        String idea = proposed("Mon nom est Personne");
        assertThat(colleague
                        .after(author)
                        .send("DELETE", idea + "/texts/title", null)
                        .problem())
                .isEqualTo("a-text-is-erased-by-its-writer-or-a-steward");
        assertThat(author.send("DELETE", idea + "/texts/title", null).status()).isEqualTo(204);
        assertThat(author.get(idea).body().has("title")).isFalse();
        assertThat(author.get(idea + "/history").response().body()).doesNotContain("Personne");
    }

    @Test
    void aRelayProposesForAColleague() {
        Person relay = town.person("fontbrune", "relay-3", "relay");
        Answer proposed =
                relay.send("POST", IDEAS, "{\"title\": \"Des gants chauds\"}", "Encharge-On-Behalf-Of", "agent-12");
        String idea = IDEAS + "/" + idOf(proposed);
        assertThat(relay.get(idea).body().path("author").asString()).isEqualTo("agent-12");
        JsonNode entry = relay.get(idea + "/history").body().path("entries").get(0);
        assertThat(entry.path("agent").asString()).isEqualTo("agent-12");
        assertThat(entry.path("relay").asString()).isEqualTo("relay-3");
    }

    @Test
    void anIdeaOfAnotherAuthorityIsNotFound() {
        String idea = proposed("Chez nous");
        Person stranger = town.person("autreville", "agent-7", "manager", "director", "steward", "relay");
        String seen = "\"1.0\"";
        String assignment = UNTIL.replace("{", "{\"agent\": \"agent-8\", ");
        String answer = "{\"verdict\": \"ACCEPTED\", \"reason\": \"Oui.\"}";
        String words = "{\"text\": \"Bonjour.\"}";
        assertThat(Stream.of(
                                stranger.get(idea),
                                stranger.get(idea + "/history"),
                                stranger.send("PATCH", idea, "{\"title\": \"À nous\"}", "If-Match", seen),
                                stranger.send("POST", idea + "/withdrawal", null),
                                stranger.send("POST", idea + "/answer", answer, "If-Match", seen),
                                stranger.send("DELETE", idea + "/texts/title", null),
                                stranger.send("PUT", idea + "/charge", UNTIL),
                                stranger.send("POST", idea + "/charge/assignment", assignment, "If-Match", seen),
                                stranger.send("POST", idea + "/charge/acceptance", null),
                                stranger.send("POST", idea + "/charge/refusal", null),
                                stranger.send("POST", idea + "/charge/renewal", UNTIL),
                                stranger.send("POST", idea + "/charge/note", words),
                                stranger.send("POST", idea + "/charge/help", words),
                                stranger.send(
                                        "POST",
                                        idea + "/charge/handover",
                                        "{\"agent\": \"agent-8\"}",
                                        "If-Match",
                                        seen),
                                stranger.send("POST", idea + "/charge/release", null),
                                stranger.send("POST", idea + "/charge/completion", words))
                        .map(Answer::status))
                .containsOnly(404);
    }

    private Answer propose(String title, String key) {
        return author.send("POST", IDEAS, "{\"title\": \"" + title + "\"}", "Idempotency-Key", key);
    }

    private String proposed(String title) {
        return requireNonNull(propose(title, title.replaceAll("\\W", "-")).header("Location", null));
    }

    private static String idOf(Answer proposed) {
        return proposed.body().path("id").asString();
    }

    private static List<String> titles(JsonNode waiting, String list) {
        return StreamSupport.stream(waiting.path(list).spliterator(), false)
                .map(idea -> idea.path("title").asString())
                .toList();
    }
}
