package fr.encharge.ideas.openideas;

import fr.encharge.ideas.campaign.CampaignId;

/**
 * Whether an idea is open.
 *
 * @param position the log position at which this was true
 */
public record Openness(CampaignId campaignId, boolean open, long position) {}
