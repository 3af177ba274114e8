package fr.encharge.standalone.tally;

import fr.encharge.standalone.client.Answer;
import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.client.PlatformClient;
import fr.encharge.standalone.client.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the platform says of one campaign now.
 *
 * @param position of the log at which the counts are true
 * @param incomplete the ballots among them that are not counted, being below the rule's least length
 */
public record TallyPage(long position, boolean isFinal, long ballots, long incomplete, List<Count> counts) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

    public static TallyPage of(PlatformClient platform, String campaign) throws Refused {
        JsonNode tally = platform.send(Call.get("/api/v1/campaigns/" + campaign + "/tally"))
                .body();
        Map<String, Long> votes = new LinkedHashMap<>();
        for (JsonNode idea : tally.path("ideas")) {
            votes.put(idea.path("idea").asString(), idea.path("votes").asLong());
        }
        List<Count> counts = new ArrayList<>();
        for (JsonNode idea : ideas(platform, campaign)) {
            String id = idea.path("id").asString();
            String reference = idea.path("attributes").path("reference").asString(id);
            counts.add(new Count(reference, idea.path("title").asString(""), votes.getOrDefault(id, 0L)));
        }
        counts.sort(Comparator.comparingLong(Count::votes).reversed().thenComparing(Count::reference));
        return new TallyPage(
                tally.path("position").path("position").asLong(),
                tally.path("final").asBoolean(),
                tally.path("ballots").asLong(),
                tally.path("incomplete").asLong(),
                counts);
    }

    private static List<JsonNode> ideas(PlatformClient platform, String campaign) throws Refused {
        List<JsonNode> ideas = new ArrayList<>();
        Optional<String> page = Optional.of("/api/v1/ideas?campaign=" + campaign + "&limit=100");
        while (page.isPresent()) {
            Answer answer = platform.send(Call.get(page.get()));
            answer.body().path("ideas").forEach(ideas::add);
            page = next(answer);
        }
        return ideas;
    }

    /** The address of the next page, on the platform that was asked, whatever it calls itself. */
    private static Optional<String> next(Answer answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group(1)))
                .map(uri -> uri.getRawPath() + "?" + uri.getRawQuery())
                .findFirst();
    }
}
