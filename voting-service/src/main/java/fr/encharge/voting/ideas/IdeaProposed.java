package fr.encharge.voting.ideas;

import fr.encharge.platform.message.MessageType;
import fr.encharge.voting.campaigns.CampaignId;

/** The ideas service has taken in an idea. */
@MessageType("fr.encharge.ideas.idea-proposed.v1")
public record IdeaProposed(IdeaId ideaId, CampaignId campaignId) {}
