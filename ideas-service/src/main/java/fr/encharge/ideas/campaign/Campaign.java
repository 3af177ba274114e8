package fr.encharge.ideas.campaign;

import static fr.encharge.ideas.campaign.CampaignRule.AN_IDEA_BOX_NEVER_CLOSES;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_CLOSES_AFTER_IT_OPENS;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER;
import static fr.encharge.ideas.campaign.CampaignRule.A_CAMPAIGN_IS_OPENED_ONCE;
import static fr.encharge.ideas.campaign.CampaignRule.A_CLOSED_CAMPAIGN_STAYS_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.encharge.ideas.campaign.CampaignCommand.OpenCampaign;
import fr.encharge.ideas.campaign.CampaignCommand.OpenIdeaBox;
import fr.encharge.ideas.campaign.CampaignCommand.RescheduleCampaign;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignOpened;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignRescheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A call for ideas.
 *
 * <p>A steward opens it under a slug, with its sponsor, its dates, its voting rule and the answer that it promises. The
 * same request again changes nothing; another one under the same slug is refused. Its closing may be moved while it has
 * not passed, and only to an instant far enough ahead for every replica to have heard of it. Once closed it stays so.
 *
 * <p>Every authority also has one that the platform opens at the first need and that nobody closes: its idea box.
 */
@Aggregate(cache = "aggregates")
class Campaign {

    private static final Duration NOTICE = Duration.ofMinutes(10);

    @AggregateIdentifier
    private @Nullable CampaignId id;

    private boolean permanent;
    private Instant opensAt = Instant.EPOCH;
    private @Nullable Instant closesAt;
    private @Nullable String bodyMac;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenCampaign command) {
        if (command.bodyMac().equals(bodyMac)) {
            return;
        }
        A_CAMPAIGN_IS_OPENED_ONCE.holds(id == null);
        if (command.closesAt() != null) {
            A_CAMPAIGN_CLOSES_AFTER_IT_OPENS.holds(command.closesAt().isAfter(command.opensAt()));
            A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER.holds(leavesNotice(command.closesAt(), command.at()));
        }
        apply(new CampaignOpened(
                command.campaignId(),
                command.slug(),
                false,
                command.title(),
                command.sponsor(),
                command.opensAt(),
                command.closesAt(),
                command.audience(),
                command.rule(),
                command.answerPromiseDays(),
                command.attributes(),
                command.bodyMac(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenIdeaBox command) {
        if (id != null) {
            return;
        }
        apply(new CampaignOpened(
                command.campaignId(),
                Slug.IDEA_BOX,
                true,
                command.title(),
                null,
                command.at(),
                null,
                List.of(),
                VotingRule.FREE_APPROVAL,
                null,
                Attributes.NONE,
                null,
                command.at()));
    }

    @CommandHandler
    void decide(RescheduleCampaign command) {
        if (command.closesAt().equals(closesAt)) {
            return;
        }
        AN_IDEA_BOX_NEVER_CLOSES.holds(!permanent);
        A_CLOSED_CAMPAIGN_STAYS_CLOSED.holds(closesAt == null || command.at().isBefore(closesAt));
        A_CAMPAIGN_CLOSES_AFTER_IT_OPENS.holds(command.closesAt().isAfter(opensAt));
        A_CAMPAIGN_CLOSES_TEN_MINUTES_FROM_NOW_OR_LATER.holds(leavesNotice(command.closesAt(), command.at()));
        apply(new CampaignRescheduled(command.campaignId(), command.closesAt(), command.at()));
    }

    private static boolean leavesNotice(Instant closesAt, Instant now) {
        return !closesAt.isBefore(now.plus(NOTICE));
    }

    @EventSourcingHandler
    void evolve(CampaignOpened event) {
        id = event.campaignId();
        permanent = event.permanent();
        opensAt = event.opensAt();
        closesAt = event.closesAt();
        bodyMac = event.bodyMac();
    }

    @EventSourcingHandler
    void evolve(CampaignRescheduled event) {
        closesAt = event.closesAt();
    }

    private Campaign() {}
}
