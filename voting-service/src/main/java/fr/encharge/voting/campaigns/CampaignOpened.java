package fr.encharge.voting.campaigns;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The ideas service has opened a campaign. */
@MessageType("fr.encharge.ideas.campaign-opened.v1")
public record CampaignOpened(
        CampaignId campaignId,
        String slug,
        VotingRule rule,
        Instant opensAt,
        @Nullable Instant closesAt) {}
