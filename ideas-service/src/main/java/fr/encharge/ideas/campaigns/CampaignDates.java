package fr.encharge.ideas.campaigns;

import fr.encharge.ideas.campaign.CampaignId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a campaign takes ideas.
 *
 * @param position the log position at which this was true
 */
public record CampaignDates(
        CampaignId campaignId, Instant opensAt, @Nullable Instant closesAt, long position) {}
