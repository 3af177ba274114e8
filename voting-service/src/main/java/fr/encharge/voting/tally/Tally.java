package fr.encharge.voting.tally;

import java.util.List;

/**
 * The count of a campaign.
 *
 * @param position of the log {@code voting}: all votes up to there are counted
 * @param exact whether no later vote is: the counts are those of one instant
 * @param ballots in the count
 * @param incomplete kept, but below the rule's minimum
 */
record Tally(long position, boolean exact, long ballots, long incomplete, List<IdeaTally> ideas) {

    long votes() {
        return ideas.stream().mapToLong(IdeaTally::votes).sum();
    }
}
