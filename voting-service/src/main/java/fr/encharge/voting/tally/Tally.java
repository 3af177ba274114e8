package fr.encharge.voting.tally;

import fr.encharge.voting.ideas.IdeaId;
import java.util.List;
import java.util.Map;

/**
 * The count of a campaign.
 *
 * @param position of the log {@code voting}: all votes up to there are counted
 * @param exact whether no later vote is: the counts are those of one instant
 * @param ballots in the count
 * @param incomplete kept, but below the rule's minimum
 */
record Tally(long position, boolean exact, long ballots, long incomplete, List<IdeaTally> ideas) {

    /** @param counts votes by choice; a choice that nobody holds is absent */
    record IdeaTally(IdeaId idea, long votes, Map<String, Long> counts) {

        static IdeaTally none(IdeaId idea) {
            return new IdeaTally(idea, 0, Map.of());
        }
    }

    long votes() {
        return ideas.stream().mapToLong(IdeaTally::votes).sum();
    }
}
