package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot changed in the count of one idea.
 *
 * @param choice the choice that counts from now on; null = none any more
 * @param replaced the choice that counted until now; null = none yet
 */
@MessageType("fr.encharge.voting.ballot-changed.v1")
record BallotChanged(
        IdeaId ideaId, @Nullable String choice, @Nullable String replaced, Instant at) {

    /** By how many supporters the idea has more. */
    int difference() {
        return support(choice) - support(replaced);
    }

    private static int support(@Nullable String choice) {
        return choice != null && (choice.equals("for") || choice.startsWith("rank-")) ? 1 : 0;
    }
}
