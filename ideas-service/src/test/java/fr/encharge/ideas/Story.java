package fr.encharge.ideas;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignOpened;
import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.campaign.VotingRule;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeEnded;
import fr.encharge.ideas.charge.ChargeEvent.ChargeReleased;
import fr.encharge.ideas.charge.ChargeEvent.HandoverAccepted;
import fr.encharge.ideas.charge.ChargeEvent.HandoverOffered;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.ideas.charge.ChargeEvent.ProgressNoted;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.SealedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What may happen to an idea of Fontbrune: the facts that views are tried with. */
public final class Story {

    public static final String AUTHORITY = "fontbrune";
    public static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    public static final Instant UNTIL = NOW.plus(Duration.ofDays(60));
    public static final CampaignId CAMPAIGN = CampaignId.of(new AuthorityId(AUTHORITY), Slug.IDEA_BOX);
    public static final IdeaId IDEA = IdeaId.of(new UUID(7, 7));
    public static final UnitId UNIT = new UnitId("unit-voirie");
    public static final AgentId AUTHOR = new AgentId("agent-7");
    public static final AgentId COLLEAGUE = new AgentId("agent-8");
    public static final AgentId MANAGER = new AgentId("manager-2");

    private Story() {}

    public static CampaignOpened opened() {
        return new CampaignOpened(
                CAMPAIGN,
                Slug.IDEA_BOX,
                true,
                text("Boîte à idées"),
                null,
                NOW,
                null,
                List.of(UNIT),
                VotingRule.FREE_APPROVAL,
                60,
                new Attributes(Map.of("reference", "2026-12")),
                null,
                NOW);
    }

    public static IdeaProposed proposed() {
        return proposed(IDEA);
    }

    public static IdeaProposed proposed(IdeaId idea) {
        return new IdeaProposed(
                idea,
                CAMPAIGN,
                42,
                AUTHOR,
                UNIT,
                text("title"),
                text("irritant"),
                null,
                null,
                new Category("Voirie"),
                new Attributes(Map.of("cost", "4000")),
                "mac",
                NOW);
    }

    public static IdeaAmended amended() {
        return new IdeaAmended(IDEA, AUTHOR, text("title 2"), null, null, null, null, NOW);
    }

    public static IdeaWithdrawn withdrawn() {
        return new IdeaWithdrawn(IDEA, CAMPAIGN, AUTHOR, NOW);
    }

    public static IdeaAccepted accepted() {
        return new IdeaAccepted(IDEA, CAMPAIGN, MANAGER, text("reason"), NOW);
    }

    public static IdeaDeclined declined() {
        return new IdeaDeclined(IDEA, CAMPAIGN, MANAGER, text("reason"), NOW);
    }

    public static TextErased erased(IdeaText field) {
        return new TextErased(IDEA, field, text(field.field()).key(), AUTHOR, NOW);
    }

    public static ChargeClaimed claimed() {
        return new ChargeClaimed(IDEA, CAMPAIGN, 43, AUTHOR, UNIT, UNTIL, NOW);
    }

    public static ChargeAssigned assigned() {
        return new ChargeAssigned(IDEA, CAMPAIGN, 43, MANAGER, COLLEAGUE, UNIT, UNTIL, NOW);
    }

    public static AssignmentAccepted assignmentAccepted() {
        return new AssignmentAccepted(IDEA, CAMPAIGN, COLLEAGUE, UNIT, UNTIL, NOW);
    }

    public static LeaseRenewed renewed(Instant until) {
        return new LeaseRenewed(IDEA, CAMPAIGN, AUTHOR, until, NOW);
    }

    public static ProgressNoted noted() {
        return new ProgressNoted(IDEA, CAMPAIGN, AUTHOR, text("note"), NOW);
    }

    public static HandoverOffered offered() {
        return new HandoverOffered(IDEA, CAMPAIGN, AUTHOR, COLLEAGUE, UNIT, NOW);
    }

    public static HandoverAccepted takenOver() {
        return new HandoverAccepted(IDEA, CAMPAIGN, AUTHOR, COLLEAGUE, UNIT, UNTIL, NOW);
    }

    public static ChargeReleased released() {
        return new ChargeReleased(IDEA, CAMPAIGN, AUTHOR, NOW);
    }

    public static LeaseExpired expired() {
        return new LeaseExpired(IDEA, CAMPAIGN, AUTHOR, UNTIL, UNTIL);
    }

    public static ChargeEnded ended() {
        return new ChargeEnded(IDEA, CAMPAIGN, AUTHOR, NOW);
    }

    public static ChargeCompleted completed() {
        return new ChargeCompleted(IDEA, CAMPAIGN, AUTHOR, text("effect"), NOW);
    }

    /** As good as sealed: no view opens it. */
    public static SealedText text(String words) {
        return new SealedText(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)), words);
    }
}
