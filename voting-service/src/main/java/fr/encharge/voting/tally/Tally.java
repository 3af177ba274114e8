package fr.encharge.voting.tally;

import fr.encharge.voting.ideas.IdeaId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The count of a campaign.
 *
 * @param position of the log {@code voting}: all votes up to there are counted
 * @param exact whether no later vote is: the counts are those of one instant
 * @param ballots in the count
 * @param incomplete kept, but below the rule's minimum
 */
record Tally(long position, boolean exact, long ballots, long incomplete, List<IdeaTally> ideas) {

    static final Document NO_BALLOT =
            new Document("ballots", 0L).append("incomplete", 0L).append("position", 0L);

    /**
     * What was read once the view's progress said that position.
     *
     * @param known all ideas of the campaign, those without a vote too
     */
    static Tally read(long position, Document ballots, List<Document> votes, List<IdeaId> known) {
        Map<IdeaId, IdeaTally> tallies = new TreeMap<>();
        known.forEach(idea -> tallies.put(idea, IdeaTally.none(idea)));
        votes.stream().map(IdeaTally::read).forEach(tally -> tallies.put(tally.idea(), tally));
        boolean exact = Stream.concat(Stream.of(ballots), votes.stream())
                .allMatch(document -> document.getLong("position") <= position);
        return new Tally(
                position,
                exact,
                ballots.getLong("ballots"),
                ballots.getLong("incomplete"),
                List.copyOf(tallies.values()));
    }

    long votes() {
        return ideas.stream().mapToLong(IdeaTally::votes).sum();
    }
}
