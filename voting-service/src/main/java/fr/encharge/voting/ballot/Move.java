package fr.encharge.voting.ballot;

import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot changes in the count of one idea.
 *
 * @param choice the choice that the count holds from now on; null = none any more
 * @param replaced the choice that it held until now; null = none yet
 */
public record Move(
        IdeaId ideaId, @Nullable Choice choice, @Nullable Choice replaced) {

    /** By how much the number of counted votes changes: -1, 0 or 1. */
    public int votes() {
        return (choice == null ? 0 : 1) - (replaced == null ? 0 : 1);
    }
}
