package fr.encharge.engagement.messaging;

import fr.encharge.platform.message.MessageType;
import java.time.Instant;

/** What is read of campaigns. */
public sealed interface CampaignMessage {

    String campaignId();

    @MessageType("fr.encharge.ideas.campaign-opened.v1")
    record CampaignOpened(String campaignId, String slug, boolean permanent, Instant at) implements CampaignMessage {}
}
