package fr.encharge.voting.ideas;

import fr.encharge.voting.campaigns.CampaignId;

/**
 * An idea as far as a vote depends on it.
 *
 * @param open neither withdrawn nor declined
 * @param position where in the log {@code ideas} this was last said
 */
public record Idea(IdeaId id, CampaignId campaign, boolean open, long position) {}
