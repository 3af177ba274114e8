package fr.encharge.ideas.charge;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a charge.
 *
 * <p>{@code expected} is the version that its sender has seen: how many facts were stored about the charge. {@code unit}
 * is where that agent belonged on that day.
 */
public sealed interface ChargeCommand {

    IdeaId ideaId();

    @TargetAggregateIdentifier
    default ChargeId chargeId() {
        return new ChargeId(ideaId());
    }

    record ClaimCharge(
            IdeaId ideaId,
            IdeaSeen idea,
            AgentId by,
            @Nullable UnitId unit,
            Instant until,
            Instant at) implements ChargeCommand {}

    record AssignCharge(
            IdeaId ideaId,
            long expected,
            IdeaSeen idea,
            AgentId by,
            AgentId to,
            @Nullable UnitId unit,
            Instant until,
            Instant at)
            implements ChargeCommand {}

    /** Accepts what was offered: an assignment or a handover. */
    record AcceptCharge(IdeaId ideaId, AgentId by, @Nullable UnitId unit, Instant at) implements ChargeCommand {}

    record DeclineCharge(IdeaId ideaId, AgentId by, Instant at) implements ChargeCommand {}

    record RenewLease(IdeaId ideaId, AgentId by, Instant until, Instant at) implements ChargeCommand {}

    record NoteProgress(IdeaId ideaId, AgentId by, SealedText note, Instant at) implements ChargeCommand {}

    record AskForHelp(IdeaId ideaId, AgentId by, SealedText request, Instant at) implements ChargeCommand {}

    record OfferHandover(
            IdeaId ideaId,
            long expected,
            AgentId by,
            AgentId to,
            @Nullable UnitId unit,
            Instant at) implements ChargeCommand {}

    record ReleaseCharge(IdeaId ideaId, AgentId by, Instant at) implements ChargeCommand {}

    record CompleteCharge(IdeaId ideaId, AgentId by, SealedText effect, Instant at) implements ChargeCommand {}

    record ExpireLease(IdeaId ideaId, Instant at) implements ChargeCommand {}

    record EndCharge(IdeaId ideaId, CampaignId campaignId, Instant at) implements ChargeCommand {}

    /** @param asSteward the sender's role allows it, whoever wrote the note */
    record EraseNote(IdeaId ideaId, UUID key, AgentId by, boolean asSteward, Instant at) implements ChargeCommand {}
}
