package fr.encharge.standalone.verify;

import com.mongodb.client.MongoDatabase;
import fr.encharge.eventlog.LogWalk.RawEvent;
import fr.encharge.platform.view.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the votes as a sceptic would: from nothing but the choices in the stored JSON of the voting log, without a class
 * of the voting service, and without believing what an event says that it changes in the count.
 */
final class TallyRecount {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String VIEW = "tally";

    private static final String VOTES = "votes";

    /** What one ballot holds, and how many choices it needs. */
    private static final class Ballot {

        private final Map<String, String> choices = new HashMap<>(2);
        private String campaign = "";
        private int least = 1;

        boolean isCounted() {
            return choices.size() >= Math.max(1, least);
        }
    }

    private final Map<String, Ballot> ballots = new HashMap<>();

    void take(RawEvent event) {
        if (event.name().startsWith("voting.")) {
            count(event);
        }
    }

    private void count(RawEvent event) {
        JsonNode json = JSON.readTree(event.payload());
        Ballot ballot = ballots.computeIfAbsent(json.path("ballotId").asString(), any -> new Ballot());
        ballot.campaign = json.at("/campaign/id").asString();
        ballot.least = json.at("/campaign/rule/minLength").asInt();
        switch (event.name()) {
            case "voting.VoteCast" ->
                ballot.choices.put(
                        json.path("ideaId").asString(), json.path("choice").asString());
            case "voting.VoteWithdrawn" ->
                ballot.choices.remove(json.path("ideaId").asString());
            case "voting.BallotFilled" -> {
                ballot.choices.clear();
                json.path(VOTES)
                        .forEach(vote -> ballot.choices.put(
                                vote.path("ideaId").asString(),
                                vote.path("choice").asString()));
            }
            default -> throw new IllegalArgumentException("The recount does not know " + event.name());
        }
    }

    /** Where the documents of a tally view that stands where this recount does say something else. */
    List<Difference> compare(MongoDatabase tally) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, tally, "ideas", ideas());
        compare(differences, tally, "campaigns", campaigns());
        return differences;
    }

    private Map<String, Map<String, Long>> ideas() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (Ballot ballot : ballots.values()) {
            if (ballot.isCounted()) {
                ballot.choices.forEach((idea, choice) -> {
                    add(counts, idea, VOTES);
                    add(counts, idea, "counts." + choice);
                });
            }
        }
        return counts;
    }

    private Map<String, Map<String, Long>> campaigns() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (Ballot ballot : ballots.values()) {
            if (!ballot.choices.isEmpty()) {
                add(counts, ballot.campaign, ballot.isCounted() ? "ballots" : "incomplete");
            }
        }
        return counts;
    }

    private static void add(Map<String, Map<String, Long>> counts, String id, String field) {
        counts.computeIfAbsent(id, any -> new HashMap<>()).merge(field, 1L, Long::sum);
    }

    private static void compare(
            List<Difference> differences,
            MongoDatabase tally,
            String collection,
            Map<String, Map<String, Long>> counted) {
        Set<String> missing = new HashSet<>(counted.keySet());
        for (Document document : tally.getCollection(VIEW + "." + collection).find()) {
            String id = document.getString("_id");
            missing.remove(id);
            compare(differences, collection, id, numbers(document), counted.getOrDefault(id, Map.of()));
        }
        missing.forEach(id -> compare(differences, collection, id, Map.of(), counted.getOrDefault(id, Map.of())));
    }

    private static void compare(
            List<Difference> differences,
            String collection,
            String id,
            Map<String, Long> stored,
            Map<String, Long> counted) {
        Set<String> fields = new HashSet<>(stored.keySet());
        fields.addAll(counted.keySet());
        for (String field : fields) {
            long one = stored.getOrDefault(field, 0L);
            long other = counted.getOrDefault(field, 0L);
            if (one != other) {
                differences.add(new Difference(
                        VIEW + "." + collection, id, field, String.valueOf(one), other + " from the ballots"));
            }
        }
    }

    private static Map<String, Long> numbers(Document document) {
        Map<String, Long> numbers = new HashMap<>();
        for (String field : List.of(VOTES, "ballots", "incomplete")) {
            if (document.get(field) instanceof Number number) {
                numbers.put(field, number.longValue());
            }
        }
        document.get("counts", new Document())
                .forEach((choice, votes) -> numbers.put("counts." + choice, ((Number) votes).longValue()));
        return numbers;
    }
}
