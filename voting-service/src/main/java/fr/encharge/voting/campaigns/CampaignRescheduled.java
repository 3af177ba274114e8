package fr.encharge.voting.campaigns;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;

/** The ideas service has moved the closing of a campaign. */
@MessageType("fr.encharge.ideas.campaign-rescheduled.v1")
public record CampaignRescheduled(CampaignId campaignId, Instant closesAt) {}
