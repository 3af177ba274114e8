package fr.encharge.ideas.campaign;

import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a steward, or the platform for an idea box, may ask of a campaign. */
public sealed interface CampaignCommand {

    @TargetAggregateIdentifier
    CampaignId campaignId();

    /**
     * @param answerPromiseDays days within which every idea is promised its answer
     * @param bodyMac tells the same request from another one under the same slug
     */
    record OpenCampaign(
            CampaignId campaignId,
            Slug slug,
            SealedText title,
            @Nullable SealedText sponsor,
            Instant opensAt,
            @Nullable Instant closesAt,
            List<UnitId> audience,
            VotingRule rule,
            @Nullable Integer answerPromiseDays,
            Attributes attributes,
            String bodyMac,
            Instant at)
            implements CampaignCommand {}

    record OpenIdeaBox(CampaignId campaignId, SealedText title, Instant at) implements CampaignCommand {}

    record RescheduleCampaign(CampaignId campaignId, Instant closesAt, Instant at) implements CampaignCommand {}
}
