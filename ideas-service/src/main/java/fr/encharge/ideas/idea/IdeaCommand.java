package fr.encharge.ideas.idea;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an idea.
 *
 * <p>{@code expected} is the version that its sender has seen: how many facts were stored about the idea.
 */
public sealed interface IdeaCommand {

    @TargetAggregateIdentifier
    IdeaId ideaId();

    /** @param bodyMac tells the same request from another one under the same idempotency key */
    record ProposeIdea(
            IdeaId ideaId,
            CampaignSeen campaign,
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
            implements IdeaCommand {}

    /** What is null stays as it was. */
    record AmendIdea(
            IdeaId ideaId,
            long expected,
            AgentId by,
            @Nullable SealedText title,
            @Nullable SealedText irritant,
            @Nullable SealedText proposal,
            @Nullable SealedText expectedEffect,
            @Nullable Category category,
            Instant at)
            implements IdeaCommand {

        Stream<UUID> keys() {
            return Stream.of(title, irritant, proposal, expectedEffect)
                    .filter(Objects::nonNull)
                    .map(SealedText::key);
        }
    }

    record WithdrawIdea(IdeaId ideaId, AgentId by, Instant at) implements IdeaCommand {}

    record AcceptIdea(IdeaId ideaId, long expected, AgentId by, SealedText reason, Instant at) implements IdeaCommand {}

    record DeclineIdea(IdeaId ideaId, long expected, AgentId by, SealedText reason, Instant at)
            implements IdeaCommand {}

    /** @param asSteward the sender's role allows it, whoever wrote the text */
    record EraseText(IdeaId ideaId, IdeaText text, AgentId by, boolean asSteward, Instant at) implements IdeaCommand {}
}
