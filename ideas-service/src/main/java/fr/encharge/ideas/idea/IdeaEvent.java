package fr.encharge.ideas.idea;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to an idea. */
public sealed interface IdeaEvent {

    IdeaId ideaId();

    Instant at();

    /** @param campaignPosition the log position at which the campaign was seen to be open */
    @Revision("1")
    record IdeaProposed(
            IdeaId ideaId,
            CampaignId campaignId,
            long campaignPosition,
            AgentId author,
            @Nullable UnitId unit,
            SealedText title,
            @Nullable SealedText irritant,
            @Nullable SealedText proposal,
            @Nullable SealedText expectedEffect,
            @Nullable Category category,
            Attributes attributes,
            String bodyMac,
            Instant at)
            implements IdeaEvent {}

    /** What is null stayed as it was. */
    @Revision("1")
    record IdeaAmended(
            IdeaId ideaId,
            AgentId by,
            @Nullable SealedText title,
            @Nullable SealedText irritant,
            @Nullable SealedText proposal,
            @Nullable SealedText expectedEffect,
            @Nullable Category category,
            Instant at)
            implements IdeaEvent {}

    @Revision("1")
    record IdeaWithdrawn(IdeaId ideaId, CampaignId campaignId, AgentId by, Instant at) implements IdeaEvent {}

    @Revision("1")
    record IdeaAccepted(IdeaId ideaId, CampaignId campaignId, AgentId by, SealedText reason, Instant at)
            implements IdeaEvent {}

    @Revision("1")
    record IdeaDeclined(IdeaId ideaId, CampaignId campaignId, AgentId by, SealedText reason, Instant at)
            implements IdeaEvent {}

    /** One for each key: a text that was amended has several. */
    @Revision("1")
    record TextErased(IdeaId ideaId, IdeaText field, UUID key, AgentId by, Instant at) implements IdeaEvent {}
}
