package fr.encharge.voting.messaging;

import fr.encharge.platform.message.MessageType;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot changed in the count of one idea.
 *
 * @param choice the choice that counts from now on; null = none any more
 * @param replaced the choice that counted until now; null = none yet
 * @param unitId the voter's unit on that day; null = outside the directory
 */
@MessageType("fr.encharge.voting.ballot-changed.v1")
record BallotChanged(
        BallotId ballotId,
        CampaignId campaignId,
        IdeaId ideaId,
        @Nullable Choice choice,
        @Nullable Choice replaced,
        @Nullable UnitId unitId,
        Instant at) {}
