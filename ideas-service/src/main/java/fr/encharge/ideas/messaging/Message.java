package fr.encharge.ideas.messaging;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.campaign.VotingRule;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.message.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The messages of this service: ids and facts, never a text. */
public sealed interface Message {

    @MessageType("fr.encharge.ideas.campaign-opened.v1")
    record CampaignOpened(
            CampaignId campaignId,
            Slug slug,
            VotingRule rule,
            Instant opensAt,
            @Nullable Instant closesAt,
            boolean permanent,
            Instant at)
            implements Message {}

    @MessageType("fr.encharge.ideas.campaign-rescheduled.v1")
    record CampaignRescheduled(CampaignId campaignId, Instant closesAt, Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.idea-proposed.v1")
    record IdeaProposed(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId authorId,
            @Nullable UnitId unitId,
            @Nullable Category category,
            Instant at)
            implements Message {}

    @MessageType("fr.encharge.ideas.idea-withdrawn.v1")
    record IdeaWithdrawn(IdeaId ideaId, CampaignId campaignId, Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.idea-answered.v1")
    record IdeaAnswered(IdeaId ideaId, CampaignId campaignId, Verdict verdict, Instant at) implements Message {

        public enum Verdict {
            ACCEPTED,
            DECLINED
        }
    }

    @MessageType("fr.encharge.ideas.charge-claimed.v1")
    record ChargeClaimed(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holderId,
            @Nullable UnitId unitId,
            Instant until,
            Instant at) implements Message {}

    /** @param holderId who is asked to take charge */
    @MessageType("fr.encharge.ideas.charge-assigned.v1")
    record ChargeAssigned(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holderId,
            @Nullable UnitId unitId,
            Instant until,
            Instant at) implements Message {}

    /** @param holderId who does not take charge */
    @MessageType("fr.encharge.ideas.charge-assignment-declined.v1")
    record AssignmentDeclined(IdeaId ideaId, CampaignId campaignId, AgentId holderId, Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.charge-accepted.v1")
    record ChargeAccepted(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holderId,
            @Nullable UnitId unitId,
            Instant until,
            Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.charge-renewed.v1")
    record ChargeRenewed(IdeaId ideaId, CampaignId campaignId, AgentId holderId, Instant until, Instant at)
            implements Message {}

    @MessageType("fr.encharge.ideas.charge-handed-over.v1")
    record ChargeHandedOver(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holderId,
            @Nullable UnitId unitId,
            Instant until,
            Instant at) implements Message {}

    /** Given back, or its day has passed. */
    @MessageType("fr.encharge.ideas.charge-released.v1")
    record ChargeReleased(IdeaId ideaId, CampaignId campaignId, AgentId holderId, Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.charge-ended.v1")
    record ChargeEnded(
            IdeaId ideaId, CampaignId campaignId, @Nullable AgentId holderId, Instant at) implements Message {}

    @MessageType("fr.encharge.ideas.charge-completed.v1")
    record ChargeCompleted(IdeaId ideaId, CampaignId campaignId, AgentId holderId, Instant at) implements Message {}
}
