package fr.encharge.kill;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the API shows once it has reached given positions. */
final class Showing {

    private final URI gateway;
    private final String token;
    private final String positions;
    private final Deadline deadline;

    Showing(URI gateway, String token, String positions, Deadline deadline) {
        this.gateway = gateway;
        this.token = token;
        this.positions = positions;
        this.deadline = deadline;
    }

    Shown read() throws InterruptedException {
        JsonNode tally = get("/api/v1/campaigns/" + Requests.CAMPAIGN + "/tally");
        JsonNode overview = get("/api/v1/engagement/overview");
        return new Shown(tally.path("ballots").asLong(), tally(tally), board(), totals(overview));
    }

    private static Map<String, Map<String, Long>> tally(JsonNode tally) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (JsonNode idea : tally.path("ideas")) {
            Map<String, Long> choices = new TreeMap<>();
            idea.path("counts")
                    .properties()
                    .forEach(each -> choices.put(each.getKey(), each.getValue().asLong()));
            counts.put(idea.path("idea").asString(), choices);
        }
        return counts;
    }

    private Map<String, Shown.Card> board() throws InterruptedException {
        Map<String, Shown.Card> board = new HashMap<>();
        String path = "/api/v1/ideas?limit=100";
        while (path != null) {
            Requests.Reply page = reply(path);
            for (JsonNode card : page.body().path("ideas")) {
                @Nullable String holder = card.path("holder").asString(null);
                board.put(
                        card.path("id").asString(),
                        new Shown.Card(card.path("votes").asLong(), holder));
            }
            path = page.next();
        }
        return board;
    }

    private static Map<String, Long> totals(JsonNode overview) {
        Map<String, Long> totals = new HashMap<>();
        for (String name : new String[] {"ideas", "votes", "withdrawnVotes", "charges"}) {
            totals.put(name, overview.path("totals").path(name).asLong());
        }
        totals.put(
                "participants",
                overview.path("participants").path("participations").asLong());
        return totals;
    }

    private JsonNode get(String path) throws InterruptedException {
        return reply(path).body();
    }

    private Requests.Reply reply(String path) throws InterruptedException {
        String last = "";
        while (!deadline.isOver()) {
            try {
                Requests.Reply reply = Requests.get(gateway, token, path, positions);
                if (reply.status() == 200) {
                    return reply;
                }
                last = reply.status() + " " + reply.problem();
            } catch (IOException e) {
                last = e.toString();
            }
            Deadline.passAMoment();
        }
        throw new TooLate("%s at %s is not answered, but: %s".formatted(path, positions, last));
    }
}
