package fr.encharge.ideas.campaign;

import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to a campaign. */
public sealed interface CampaignEvent {

    CampaignId campaignId();

    Instant at();

    /**
     * @param permanent an idea box: it has no end
     * @param audience the units that are asked; none means everybody
     * @param answerPromiseDays days within which every idea is promised its answer
     */
    @Revision("1")
    record CampaignOpened(
            CampaignId campaignId,
            Slug slug,
            boolean permanent,
            SealedText title,
            @Nullable SealedText sponsor,
            Instant opensAt,
            @Nullable Instant closesAt,
            List<UnitId> audience,
            VotingRule rule,
            @Nullable Integer answerPromiseDays,
            Attributes attributes,
            @Nullable String bodyMac,
            Instant at)
            implements CampaignEvent {}

    @Revision("1")
    record CampaignRescheduled(CampaignId campaignId, Instant closesAt, Instant at) implements CampaignEvent {}
}
