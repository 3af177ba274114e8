package fr.encharge.engagement.messaging;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot changed in the count of one idea.
 *
 * @param ballotId the voter's pseudonym in this campaign
 * @param choice {@code for}, {@code mixed}, {@code against} or {@code rank-1} …; absent when nothing counts any more
 * @param replaced absent when nothing counted before
 * @param unitId the voter's unit on that day, null for somebody outside the directory
 */
@MessageType("fr.encharge.voting.ballot-changed.v1")
public record BallotChanged(
        String ballotId,
        String campaignId,
        String ideaId,
        @Nullable String choice,
        @Nullable String replaced,
        @Nullable String unitId,
        Instant at) {

    /** A vote that was not counted before, for whatever choice. */
    public boolean isCountedFromNowOn() {
        return choice != null && replaced == null;
    }

    public boolean isNoLongerCounted() {
        return choice == null && replaced != null;
    }

    /** 1 when the idea has gained a supporter, -1 when it has lost one. */
    public int supporters() {
        return supports(choice) - supports(replaced);
    }

    private static int supports(@Nullable String choice) {
        return choice != null && (choice.equals("for") || choice.startsWith("rank-")) ? 1 : 0;
    }
}
