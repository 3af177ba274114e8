package fr.encharge.ideas.messaging;

import fr.encharge.ideas.campaign.CampaignEvent;
import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.ideas.messaging.Message.IdeaAnswered.Verdict;
import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.message.Announcements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;

/** Which facts the other services are told: what counts, never what somebody wrote. */
final class IdeaAnnouncements implements Announcements {

    static final String CAMPAIGNS = "ideas.campaigns";
    static final String IDEAS = "ideas.ideas";
    static final String CHARGES = "ideas.charges";

    private final Map<Class<?>, Function<Object, Announcement>> told = new HashMap<>();

    IdeaAnnouncements() {
        campaigns();
        ideas();
        charges();
    }

    @Override
    public List<Announcement> announce(EventMessage<?> event) {
        Function<Object, Announcement> announcement = told.get(event.getPayloadType());
        return announcement == null ? List.of() : List.of(announcement.apply(event.getPayload()));
    }

    private void campaigns() {
        campaign(
                CampaignEvent.CampaignOpened.class,
                e -> new Message.CampaignOpened(
                        e.campaignId(), e.slug(), e.rule(), e.opensAt(), e.closesAt(), e.permanent(), e.at()));
        campaign(
                CampaignEvent.CampaignRescheduled.class,
                e -> new Message.CampaignRescheduled(e.campaignId(), e.closesAt(), e.at()));
    }

    private void ideas() {
        idea(
                IdeaEvent.IdeaProposed.class,
                e -> new Message.IdeaProposed(e.ideaId(), e.campaignId(), e.author(), e.unit(), e.category(), e.at()));
        idea(IdeaEvent.IdeaWithdrawn.class, e -> new Message.IdeaWithdrawn(e.ideaId(), e.campaignId(), e.at()));
        idea(
                IdeaEvent.IdeaAccepted.class,
                e -> new Message.IdeaAnswered(e.ideaId(), e.campaignId(), Verdict.ACCEPTED, e.at()));
        idea(
                IdeaEvent.IdeaDeclined.class,
                e -> new Message.IdeaAnswered(e.ideaId(), e.campaignId(), Verdict.DECLINED, e.at()));
    }

    private void charges() {
        charge(
                ChargeEvent.ChargeClaimed.class,
                e -> new Message.ChargeClaimed(e.ideaId(), e.campaignId(), e.holder(), e.unit(), e.until(), e.at()));
        charge(
                ChargeEvent.ChargeAssigned.class,
                e -> new Message.ChargeAssigned(e.ideaId(), e.campaignId(), e.to(), e.unit(), e.until(), e.at()));
        charge(
                ChargeEvent.AssignmentDeclined.class,
                e -> new Message.AssignmentDeclined(e.ideaId(), e.campaignId(), e.by(), e.at()));
        charge(
                ChargeEvent.AssignmentAccepted.class,
                e -> new Message.ChargeAccepted(e.ideaId(), e.campaignId(), e.holder(), e.unit(), e.until(), e.at()));
        charge(
                ChargeEvent.LeaseRenewed.class,
                e -> new Message.ChargeRenewed(e.ideaId(), e.campaignId(), e.holder(), e.until(), e.at()));
        charge(
                ChargeEvent.HandoverAccepted.class,
                e -> new Message.ChargeHandedOver(e.ideaId(), e.campaignId(), e.holder(), e.unit(), e.until(), e.at()));
        charge(
                ChargeEvent.ChargeReleased.class,
                e -> new Message.ChargeReleased(e.ideaId(), e.campaignId(), e.holder(), e.at()));
        charge(
                ChargeEvent.LeaseExpired.class,
                e -> new Message.ChargeReleased(e.ideaId(), e.campaignId(), e.holder(), e.at()));
        charge(
                ChargeEvent.ChargeEnded.class,
                e -> new Message.ChargeEnded(e.ideaId(), e.campaignId(), e.holder(), e.at()));
        charge(
                ChargeEvent.ChargeCompleted.class,
                e -> new Message.ChargeCompleted(e.ideaId(), e.campaignId(), e.holder(), e.at()));
    }

    private <E extends CampaignEvent> void campaign(Class<E> type, Function<E, Message> message) {
        tell(type, CAMPAIGNS, event -> event.campaignId().value(), message);
    }

    private <E extends IdeaEvent> void idea(Class<E> type, Function<E, Message> message) {
        tell(type, IDEAS, event -> event.ideaId().value(), message);
    }

    private <E extends ChargeEvent> void charge(Class<E> type, Function<E, Message> message) {
        tell(type, CHARGES, event -> event.ideaId().value(), message);
    }

    private <E> void tell(Class<E> type, String topic, Function<E, String> key, Function<E, Message> message) {
        told.put(type, payload -> {
            E event = type.cast(payload);
            return new Announcement(topic, key.apply(event), message.apply(event));
        });
    }
}
