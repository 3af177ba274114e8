package fr.encharge.ideas.charge;

import fr.encharge.ideas.campaign.CampaignId;

/**
 * An idea as the edge saw it when somebody was about to take charge of it.
 *
 * @param open it was neither withdrawn nor declined
 * @param position the log position at which this was true
 */
public record IdeaSeen(CampaignId campaignId, boolean open, long position) {}
