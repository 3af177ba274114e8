package fr.encharge.ideas.charge;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a charge.
 *
 * <p>{@code unit} is where the holder, or whoever is asked to become it, belonged on that day.
 */
public sealed interface ChargeEvent {

    IdeaId ideaId();

    CampaignId campaignId();

    Instant at();

    /** @param ideaPosition the log position at which the idea was seen to be open */
    @Revision("1")
    record ChargeClaimed(
            IdeaId ideaId,
            CampaignId campaignId,
            long ideaPosition,
            AgentId holder,
            @Nullable UnitId unit,
            Instant until,
            Instant at)
            implements ChargeEvent {}

    /**
     * @param to who is asked to take charge
     * @param ideaPosition the log position at which the idea was seen to be open
     */
    @Revision("1")
    record ChargeAssigned(
            IdeaId ideaId,
            CampaignId campaignId,
            long ideaPosition,
            AgentId by,
            AgentId to,
            @Nullable UnitId unit,
            Instant until,
            Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record AssignmentAccepted(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holder,
            @Nullable UnitId unit,
            Instant until,
            Instant at) implements ChargeEvent {}

    @Revision("1")
    record AssignmentDeclined(IdeaId ideaId, CampaignId campaignId, AgentId by, Instant at) implements ChargeEvent {}

    @Revision("1")
    record LeaseRenewed(IdeaId ideaId, CampaignId campaignId, AgentId holder, Instant until, Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record ProgressNoted(IdeaId ideaId, CampaignId campaignId, AgentId holder, SealedText note, Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record HelpAsked(IdeaId ideaId, CampaignId campaignId, AgentId holder, SealedText request, Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record HandoverOffered(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId holder,
            AgentId to,
            @Nullable UnitId unit,
            Instant at) implements ChargeEvent {}

    @Revision("1")
    record HandoverAccepted(
            IdeaId ideaId,
            CampaignId campaignId,
            AgentId from,
            AgentId holder,
            @Nullable UnitId unit,
            Instant until,
            Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record HandoverDeclined(IdeaId ideaId, CampaignId campaignId, AgentId holder, AgentId by, Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record ChargeReleased(IdeaId ideaId, CampaignId campaignId, AgentId holder, Instant at) implements ChargeEvent {}

    /** The day that was said has passed: released, without blame. An assignment that nobody answered ends so, too. */
    @Revision("1")
    record LeaseExpired(IdeaId ideaId, CampaignId campaignId, AgentId holder, Instant until, Instant at)
            implements ChargeEvent {}

    /**
     * The idea is withdrawn or declined: nobody takes charge of it any more, and nobody is to blame.
     *
     * @param holder who held it, or was asked to, if anybody
     */
    @Revision("1")
    record ChargeEnded(
            IdeaId ideaId, CampaignId campaignId, @Nullable AgentId holder, Instant at) implements ChargeEvent {}

    @Revision("1")
    record ChargeCompleted(IdeaId ideaId, CampaignId campaignId, AgentId holder, SealedText effect, Instant at)
            implements ChargeEvent {}

    @Revision("1")
    record NoteErased(IdeaId ideaId, CampaignId campaignId, UUID key, AgentId by, Instant at) implements ChargeEvent {}
}
