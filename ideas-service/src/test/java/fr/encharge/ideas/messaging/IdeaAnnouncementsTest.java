package fr.encharge.ideas.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.ideas.campaign.Attributes;
import fr.encharge.ideas.campaign.CampaignEvent.CampaignOpened;
import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.campaign.Slug;
import fr.encharge.ideas.campaign.VotingRule;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.ProgressNoted;
import fr.encharge.ideas.idea.Category;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.members.UnitId;
import fr.encharge.ideas.messaging.Message.IdeaAnswered.Verdict;
import fr.encharge.platform.contract.MessageContract;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.text.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdeaAnnouncementsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final CampaignId CAMPAIGN = CampaignId.of(new AuthorityId("fontbrune"), Slug.IDEA_BOX);
    private static final IdeaId IDEA = IdeaId.of(new UUID(7, 7));
    private static final AgentId AGENT = new AgentId("agent-7");
    private static final UnitId UNIT = new UnitId("unit-voirie");
    private static final SealedText TEXT = new SealedText(new UUID(1, 1), "sealed");

    @TestFactory
    Stream<DynamicTest> messagesAreAsPublished() {
        return MessageContract.sent(Message.class.getPermittedSubclasses());
    }

    @Test
    void anOpenedCampaignIsTold() {
        CampaignOpened opened = new CampaignOpened(
                CAMPAIGN,
                Slug.IDEA_BOX,
                true,
                TEXT,
                TEXT,
                NOON,
                null,
                List.of(UNIT),
                VotingRule.FREE_APPROVAL,
                60,
                Attributes.NONE,
                null,
                NOON);
        assertThat(announced(opened))
                .containsExactly(new Announcement(
                        "ideas.campaigns",
                        CAMPAIGN.value(),
                        new Message.CampaignOpened(
                                CAMPAIGN, Slug.IDEA_BOX, VotingRule.FREE_APPROVAL, NOON, null, true, NOON)));
    }

    @Test
    void aProposedIdeaIsToldWithoutItsWords() {
        Category category = new Category("Voirie");
        IdeaProposed proposed = new IdeaProposed(
                IDEA, CAMPAIGN, 42, AGENT, UNIT, TEXT, TEXT, TEXT, TEXT, category, Attributes.NONE, "mac", NOON);
        assertThat(announced(proposed))
                .containsExactly(new Announcement(
                        "ideas.ideas",
                        IDEA.value(),
                        new Message.IdeaProposed(IDEA, CAMPAIGN, AGENT, UNIT, category, NOON)));
    }

    @Test
    void anAnswerIsToldWithoutItsReason() {
        assertThat(announced(new IdeaAccepted(IDEA, CAMPAIGN, AGENT, TEXT, NOON)))
                .containsExactly(new Announcement(
                        "ideas.ideas", IDEA.value(), new Message.IdeaAnswered(IDEA, CAMPAIGN, Verdict.ACCEPTED, NOON)));
    }

    @Test
    void anAssignmentIsToldUnderItsIdea() {
        AgentId manager = new AgentId("manager-2");
        assertThat(announced(new ChargeAssigned(IDEA, CAMPAIGN, 42, manager, AGENT, UNIT, NOON, NOON)))
                .containsExactly(new Announcement(
                        "ideas.charges",
                        IDEA.value(),
                        new Message.ChargeAssigned(IDEA, CAMPAIGN, AGENT, UNIT, NOON, NOON)));
    }

    @Test
    void aLeaseThatRanOutIsToldAsARelease() {
        assertThat(announced(new LeaseExpired(IDEA, CAMPAIGN, AGENT, NOON, NOON)))
                .containsExactly(new Announcement(
                        "ideas.charges", IDEA.value(), new Message.ChargeReleased(IDEA, CAMPAIGN, AGENT, NOON)));
    }

    @Test
    void whatAHolderNotesIsNotTold() {
        assertThat(announced(new ProgressNoted(IDEA, CAMPAIGN, AGENT, TEXT, NOON)))
                .isEmpty();
    }

    private static List<Announcement> announced(Object event) {
        return new IdeaAnnouncements().announce(new GenericEventMessage<>(event));
    }
}
