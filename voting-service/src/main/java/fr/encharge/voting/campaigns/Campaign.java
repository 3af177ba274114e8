package fr.encharge.voting.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as far as a vote depends on it; events record it as it was seen.
 *
 * @param closesAt the first instant at which no vote is taken any more; null for the permanent idea box
 * @param position where in the log {@code ideas} this was last said
 */
public record Campaign(
        CampaignId id,
        VotingRule rule,
        Instant opensAt,
        @Nullable Instant closesAt,
        long position) {

    public boolean isOpenAt(Instant instant) {
        return !instant.isBefore(opensAt) && (closesAt == null || instant.isBefore(closesAt));
    }
}
