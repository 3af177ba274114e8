package fr.encharge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.encharge.standalone.Caller.Reply;
import fr.encharge.standalone.state.RunFile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The story across everything, as agents live it: propose → vote → take charge → answer → done → overview. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

    private static final String IN_A_MONTH = Instant.now()
            .plus(30, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @RegisterExtension
    static final RunningPlatform PLATFORM = new RunningPlatform();

    /** The last, so that it speaks of all the others, and of the tests before on the same platform. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noQueryOfThemAllReadsMoreThanAnIndexGives() {
        RunFile run = RunFile.read(PLATFORM.directory()).orElseThrow();
        try (MongoClient client = MongoClients.create(run.store())) {
            Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
            assertThat(status.get("store", Document.class)).containsEntry("scans", 0L);
        }
    }

    private static Caller caller(String login) {
        return PLATFORM.caller(login);
    }

    private static String propose(Caller agent, String title) {
        Reply proposed = agent.post("/api/v1/ideas", """
            {"title":"%s","irritant":"On attend","proposal":"On fait","expectedEffect":"On n’attend plus",
             "category":"Locaux"}\
            """.formatted(title));
        assertThat(proposed.status()).isEqualTo(201);
        return proposed.json().path("id").asString();
    }

    @Test
    void anIdeaIsProposedSupportedTakenAnsweredAndDone() {
        Caller author = caller("agent");
        Caller colleague = caller("agent2");
        Caller holder = caller("agent3");
        Caller manager = caller("manager");

        String idea = propose(author, "Un abri à vélos au dépôt");
        String path = "/api/v1/ideas/" + idea;
        for (Caller voter : List.of(author, colleague)) {
            assertThat(voter.sees(author)
                            .put(path + "/vote", "{\"choice\":\"for\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(holder.sees(colleague)
                        .put(path + "/charge", "{\"until\":\"" + IN_A_MONTH + "\"}")
                        .status())
                .isEqualTo(204);
        String etag = manager.sees(holder).get(path).header("ETag");
        assertThat(manager.post(
                                path + "/answer",
                                "{\"verdict\":\"ACCEPTED\",\"reason\":\"Le budget est là.\"}",
                                "If-Match",
                                etag)
                        .status())
                .isEqualTo(204);
        assertThat(holder.sees(manager)
                        .post(path + "/charge/completion", "{\"text\":\"Vingt vélos au sec.\"}")
                        .status())
                .isEqualTo(204);

        Caller director = caller("director").sees(holder);
        Reply page = director.get(path);
        assertThat(page.json().path("title").asString()).isEqualTo("Un abri à vélos au dépôt");
        assertThat(page.json().path("stage").asString()).isEqualToIgnoringCase("done");
        Reply history = director.get(path + "/history");
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.http().body()).contains("Vingt vélos au sec.", "Le budget est là.");
        Reply overview = director.get("/api/v1/engagement/overview");
        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.json().path("funnel").path("done").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void ofTwoWhoClaimAtOnceExactlyOneIsInCharge() {
        Caller author = caller("agent");
        for (int round = 0; round < 5; round++) {
            String charge = "/api/v1/ideas/" + propose(author, "Deux veulent la prendre " + round) + "/charge";
            Caller[] both = {caller("agent2").sees(author), caller("agent3").sees(author)};
            List<Integer> statuses = together(both, each -> each.put(charge, "{\"until\":\"" + IN_A_MONTH + "\"}"));
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void twoFirstVotesAtOnceBothCount() {
        Caller author = caller("agent");
        for (int round = 0; round < 5; round++) {
            String idea = propose(author, "Deux votent ensemble " + round);
            Caller[] both = {caller("agent2").sees(author), caller("agent3").sees(author)};
            List<Integer> statuses =
                    together(both, each -> each.put("/api/v1/ideas/" + idea + "/vote", "{\"choice\":\"for\"}"));
            assertThat(statuses).containsExactly(200, 200);
            assertThat(votes(author.sees(both[0]).sees(both[1]), idea)).isEqualTo(2);
        }
    }

    private static long votes(Caller reader, String idea) {
        Reply tally = reader.get("/api/v1/campaigns/boite-a-idees/tally");
        return tally.json()
                .path("ideas")
                .valueStream()
                .filter(each -> each.path("idea").asString().equals(idea))
                .findFirst()
                .orElseThrow()
                .path("votes")
                .asLong();
    }

    private static List<Integer> together(Caller[] callers, java.util.function.Function<Caller, Reply> call) {
        return Stream.of(callers)
                .map(each ->
                        CompletableFuture.supplyAsync(() -> call.apply(each).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** How often is told on the command line; each try must see its own write, and a 503 counts as missed. */
    @Test
    void everyAgentSeesTheirOwnVoteOnTallyAndBoard() {
        int tries = Integer.getInteger("encharge.tries", 50);
        Caller author = caller("agent");
        String idea = propose(author, "Je vois mon vote");
        Caller voter = new Caller(
                        PLATFORM.platform().address(),
                        PLATFORM.platform().tokens().inBulk("agent2"))
                .sees(author);
        IntStream.range(0, tries).forEach(round -> {
            boolean support = round % 2 == 0;
            Reply said = support
                    ? voter.put("/api/v1/ideas/" + idea + "/vote", "{\"choice\":\"for\"}")
                    : voter.delete("/api/v1/ideas/" + idea + "/vote");
            assertThat(said.status()).isIn(200, 204);
            assertThat(votes(voter, idea)).isEqualTo(support ? 1 : 0);
            Reply page = voter.get("/api/v1/ideas/" + idea);
            assertThat(page.json().path("votes").asInt(-1)).isEqualTo(support ? 1 : 0);
        });
    }

    /** More of them than a query may read without being called a scan. */
    @Test
    void anIdeaIsFoundByTheWordsOfItsTitleInEveryOrder() {
        Caller author = caller("agent");
        List<String> proposed = IntStream.range(0, 12)
                .mapToObj(each -> propose(author, "Une fontaine à l’ombre n° " + each))
                .toList();
        String last = proposed.get(11);
        assertThat(author.put("/api/v1/ideas/" + proposed.get(3) + "/vote", "{\"choice\":\"for\"}")
                        .status())
                .isEqualTo(200);
        assertThat(found(author, "q=FONTAINES%20ombres%20&limit=12"))
                .containsExactlyInAnyOrderElementsOf(proposed)
                .startsWith(last);
        assertThat(found(author, "q=ombre%20font&limit=3&category=Locaux"))
                .hasSize(3)
                .startsWith(last);
        assertThat(found(author, "q=fontaine&sort=supported&limit=3"))
                .hasSize(3)
                .startsWith(proposed.get(3));
        assertThat(found(author, "q=fontaine&sort=waiting&stage=supported")).containsExactly(proposed.get(3));
        assertThat(found(author, "q=fontaine%20ferm%C3%A9e")).isEmpty();
        assertThat(author.get("/api/v1/ideas/similar?text=Une%20fontaine%20plus%20d%E2%80%99ombre")
                        .json()
                        .path("ideas"))
                .hasSize(5);
        assertThat(author.get("/api/v1/ideas/categories").http().body()).contains("\"Locaux\"");
        assertThat(author.get("/api/v1/ideas?q=" + "a".repeat(201)).status()).isEqualTo(422);
    }

    private static List<String> found(Caller reader, String query) {
        return reader.get("/api/v1/ideas?" + query)
                .json()
                .path("ideas")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    /** After all the others, so that there is much to count. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void behindEachCountOfTheOverviewIsAListOfAsMany() {
        Caller author = caller("agent");
        propose(author, "La dernière");
        Caller director = caller("director").sees(author);
        JsonNode totals = director.get("/api/v1/engagement/overview").json().path("totals");
        Map.of("proposal", "ideas", "answer", "answers", "charge", "charges", "completion", "completions")
                .forEach((kind, total) -> assertThat(listed(director, "/api/v1/ideas/acts?limit=100&kind=" + kind))
                        .as(kind)
                        .isPositive()
                        .isEqualTo(totals.path(total).asLong()));
        assertThat(director.get("/api/v1/ideas/acts?kind=vote").status()).isEqualTo(422);
        assertThat(director.get("/api/v1/ideas/acts?kind=answer&to=%2B12026-11-24")
                        .status())
                .isEqualTo(422);
        assertThat(director.get("/api/v1/ideas/acts?kind=answer&to=2000-01-01")
                        .json()
                        .path("acts"))
                .isEmpty();
    }

    private static long listed(Caller reader, String first) {
        long listed = 0;
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            Reply page = reader.get(next.get());
            assertThat(page.status()).isEqualTo(200);
            listed += page.json().path("acts").size();
            next = page.http().headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
        }
        return listed;
    }

    @Test
    void whatDashboardAndAlertsNameIsExposed() {
        Caller author = caller("agent");
        author.get("/api/v1/ideas/" + propose(author, "On voit ce qui se passe"));
        assertThat(Observability.metricsExposedTo(PLATFORM.directory())).containsAll(Observability.metricsNamed());
    }
}
