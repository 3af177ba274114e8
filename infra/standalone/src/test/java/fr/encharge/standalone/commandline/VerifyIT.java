package fr.encharge.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.encharge.embedded.EmbeddedMongo;
import fr.encharge.standalone.Settings;
import fr.encharge.standalone.Standalone;
import fr.encharge.standalone.client.Answer;
import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import fr.encharge.standalone.client.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform with a little history is verified at work and stopped, then with each kind of damage in its store. */
class VerifyIT {

    private static final String RULES = """
            META
            key;value
            vote_type;approval
            min_length;2
            """;
    private static final String PROJECTS = """
            PROJECTS
            project_id;votes;name
            7;2;Abris
            8;1;Bancs
            """;
    private static final String VOTES = """
            VOTES
            voter_id;vote
            1;7
            2;7,8
            3;7,8
            """;

    private static final int MORE_PROJECTS = 9;
    private static final int MORE_VOTERS = 90;

    private static EmbeddedMongo store;
    private static MongoClient client;

    private record Said(int exitCode, String lines) {}

    @BeforeAll
    static void live(@TempDir Path directory) throws IOException, Refused {
        Path file = Files.writeString(directory.resolve("budget.pb"), budget());
        Path data = directory.resolve("data");
        try (Standalone platform = Standalone.start(Settings.in(data).withPort(0))) {
            assertThat(encharge("import", file.toString(), "--data", data.toString())
                            .exitCode())
                    .isZero();
            charge(platform);
            verifyWhileVotesCome(platform, data);
        }
        assertThat(encharge("verify", "--data", data.toString()))
                .satisfies(said ->
                        assertThat(said.lines()).startsWith("Nothing differs: ").contains("the messages"))
                .extracting(Said::exitCode)
                .isEqualTo(0);
        store = EmbeddedMongo.start(data.resolve("mongo"), 0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    /** So many voters for so many ideas that what a view counts comes from several partitions, in no order of theirs. */
    private static String budget() {
        StringBuilder projects = new StringBuilder();
        StringBuilder votes = new StringBuilder();
        for (int i = 0; i < MORE_PROJECTS; i++) {
            projects.append(100 + i).append(";0;Projet ").append(i).append('\n');
        }
        for (int i = 0; i < MORE_VOTERS; i++) {
            int one = 100 + i % MORE_PROJECTS;
            int other = 100 + (i + 1 + i % 3) % MORE_PROJECTS;
            votes.append(100 + i)
                    .append(';')
                    .append(one)
                    .append(',')
                    .append(other)
                    .append('\n');
        }
        return RULES + PROJECTS + projects + VOTES + votes;
    }

    private static void charge(Standalone platform) throws Refused {
        Answer proposed = propose(client(platform, "agent"), "Un abri");
        String until = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        client(platform, "agent2").send(behind(proposed, Call.put(idea(proposed) + "/charge", Map.of("until", until))));
    }

    private static void verifyWhileVotesCome(Standalone platform, Path data) throws Refused {
        PlatformClient agent = client(platform, "agent3");
        Answer proposed = propose(agent, "Un banc");
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> votes = CompletableFuture.supplyAsync(() -> vote(agent, proposed, enough));
        Said said = encharge("verify", "--data", data.toString());
        enough.set(true);
        assertThat(votes.join()).isPositive();
        assertThat(said.lines()).startsWith("Nothing differs: ");
        assertThat(said.exitCode()).isZero();
    }

    private static int vote(PlatformClient agent, Answer proposed, AtomicBoolean enough) {
        String path = idea(proposed) + "/vote";
        int votes = 0;
        try {
            while (!enough.get()) {
                agent.send(behind(proposed, Call.put(path, Map.of("choice", "for"))));
                agent.send(new Call("DELETE", path, null, Map.of()));
                votes++;
            }
        } catch (Refused refused) {
            throw new IllegalStateException(refused);
        }
        return votes;
    }

    private static Answer propose(PlatformClient agent, String title) throws Refused {
        return agent.send(
                Call.post("/api/v1/ideas", Map.of("title", title)).with("Idempotency-Key", title.replace(" ", "-")));
    }

    private static String idea(Answer proposed) {
        return "/api/v1/ideas/" + proposed.body().path("id").asString();
    }

    private static Call behind(Answer seen, Call call) {
        return call.with(
                "Encharge-Position",
                seen.headers().firstValue("Encharge-Position").orElseThrow());
    }

    private static PlatformClient client(Standalone platform, String login) {
        return new PlatformClient(platform.address(), platform.tokens().inBulk(login), Waiting.REAL);
    }

    private static Said encharge(String... arguments) {
        var lines = new StringWriter();
        var out = new PrintWriter(lines);
        int exitCode = Encharge.run(out, out, arguments);
        return new Said(exitCode, lines.toString());
    }

    /** What verify says once the damage is done, which is undone afterwards. */
    private static Said afterReplacing(MongoCollection<Document> collection, Document whole, Document damaged) {
        collection.replaceOne(Filters.eq(whole.get("_id")), damaged);
        try {
            return encharge("verify", "--mongo", store.uri());
        } finally {
            collection.replaceOne(Filters.eq(whole.get("_id")), whole);
        }
    }

    private static Said afterDeleting(MongoCollection<Document> collection, Document whole) {
        collection.deleteOne(Filters.eq(whole.get("_id")));
        try {
            return encharge("verify", "--mongo", store.uri());
        } finally {
            collection.insertOne(whole);
        }
    }

    private static MongoCollection<Document> collection(String service, String name) {
        return client.getDatabase("encharge_" + service).getCollection(name);
    }

    private static Document commit(long position) {
        Document commit = collection("voting", "voting.commits")
                .find(Filters.eq(position))
                .first();
        assertThat(commit).isNotNull();
        return commit;
    }

    private static Document first(MongoCollection<Document> collection) {
        return collection.find().sort(Sorts.ascending("_id")).first();
    }

    @Test
    void aChangedCountIsNamedWithWhatItShouldBe() {
        MongoCollection<Document> ideas = collection("voting", "tally.ideas");
        Document idea = ideas.find(Filters.eq("votes", 2L)).first();
        Said said = afterReplacing(ideas, idea, new Document(idea).append("votes", 3L));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines())
                .startsWith("tally.ideas " + idea.getString("_id") + " votes: stored 3, recomputed 2\n1 differences");
    }

    @Test
    void aChangedDocumentOfAViewOfMessagesIsNamed() {
        MongoCollection<Document> cards = collection("ideas", "ideaboard.cards");
        Document card = first(cards);
        Said said = afterReplacing(cards, card, new Document(card).append("votes", 99));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).startsWith("ideaboard.cards " + card.getString("_id") + " votes: stored 99,");
    }

    @Test
    void aChangedCommitIsNamedByItsPosition() {
        MongoCollection<Document> commits = collection("voting", "voting.commits");
        Object payload = commit(2).getList("e", Document.class).get(0).get("p");
        commits.updateOne(Filters.eq(2L), Updates.set("e.0.p", new Binary(new byte[] {1})));
        Said said = encharge("verify", "--mongo", store.uri());
        commits.updateOne(Filters.eq(2L), Updates.set("e.0.p", payload));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).startsWith("log voting: position 2 of the log does not fit");
    }

    @Test
    void aCommitThatIsGoneIsNamedByItsPosition() {
        Said said = afterDeleting(collection("voting", "voting.commits"), commit(2));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).startsWith("log voting: position 2 of the log does not fit: it is missing");
    }

    @Test
    void aLastCommitThatIsGoneIsMissedByThoseWhoHaveSeenIt() {
        MongoCollection<Document> commits = collection("voting", "voting.commits");
        Document last = commits.find().sort(Sorts.descending("_id")).first();
        Said said = afterDeleting(commits, last);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines())
                .contains("log voting: it ends at position " + (last.getLong("_id") - 1)
                        + ", and tally says that it has seen position " + last.getLong("_id"));
    }

    @Test
    void progressThatWasMovedIsNamed() {
        MongoCollection<Document> progress = collection("voting", "tally.progress");
        Document moved = progress.find(Filters.exists("offset")).first();
        progress.updateOne(Filters.eq(moved.get("_id")), Updates.inc("position", -1L));
        Said said = encharge("verify", "--mongo", store.uri());
        progress.replaceOne(Filters.eq(moved.get("_id")), moved);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).startsWith("tally.progress " + moved.getString("_id") + ": position ");
    }

    @Test
    void whatAnOperatorHasSkippedIsToldForEverAndIsNoDifference() {
        MongoCollection<Document> skips = collection("ideas", "skips");
        Document skip = new Document("_id", "ideaboard/voting-1")
                .append("view", "ideaboard")
                .append("message", "voting-1")
                .append("reason", "it cannot be read")
                .append("at", java.util.Date.from(Instant.parse("2026-11-24T08:00:00Z")));
        skips.insertOne(skip);
        Said said = encharge("verify", "--mongo", store.uri());
        skips.deleteOne(skip);
        assertThat(said.exitCode()).isZero();
        assertThat(said.lines())
                .startsWith("Skipped: ideaboard passes over voting-1 since 2026-11-24T08:00:00Z: it cannot be read");
    }
}
