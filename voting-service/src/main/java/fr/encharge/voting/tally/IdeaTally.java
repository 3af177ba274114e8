package fr.encharge.voting.tally;

import fr.encharge.voting.ideas.IdeaId;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The count of one idea.
 *
 * @param counts votes by choice; a choice that nobody holds is absent
 */
record IdeaTally(IdeaId idea, long votes, Map<String, Long> counts) {

    static IdeaTally none(IdeaId idea) {
        return new IdeaTally(idea, 0, Map.of());
    }

    static IdeaTally read(Document document) {
        Map<String, Long> counts = new TreeMap<>();
        document.get("counts", new Document())
                .forEach((choice, votes) -> counts.put(choice, ((Number) votes).longValue()));
        counts.values().removeIf(votes -> votes == 0);
        return new IdeaTally(new IdeaId(document.getString("_id")), document.getLong("votes"), counts);
    }
}
