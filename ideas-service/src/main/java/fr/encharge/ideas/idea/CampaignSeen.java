package fr.encharge.ideas.idea;

import fr.encharge.ideas.campaign.CampaignId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the edge saw it when an idea was proposed.
 *
 * @param position the log position at which this was true
 */
public record CampaignSeen(
        CampaignId campaignId, Instant opensAt, @Nullable Instant closesAt, long position) {

    boolean isOpenAt(Instant instant) {
        return !instant.isBefore(opensAt) && (closesAt == null || instant.isBefore(closesAt));
    }
}
