package fr.encharge.engagement.messaging;

import fr.encharge.engagement.membership.MembershipEvent;
import fr.encharge.engagement.membership.MembershipEvent.DepartureMoved;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.MembershipEvent.MemberLeft;
import fr.encharge.engagement.membership.MembershipEvent.MemberMoved;
import fr.encharge.engagement.unit.UnitEvent;
import fr.encharge.engagement.unit.UnitEvent.UnitClosed;
import fr.encharge.engagement.unit.UnitEvent.UnitMoved;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitEvent.UnitRenamed;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.message.Announcement;
import fr.encharge.platform.message.Announcements;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells of every change in the organisation chart and of who belongs where; labels, names and roles stay here. */
@Component
class DirectoryAnnouncements implements Announcements {

    static final String UNITS = "directory.units";
    static final String MEMBERS = "directory.members";

    @Override
    public List<Announcement> announce(EventMessage<?> message) {
        if (message.getPayload() instanceof UnitEvent event) {
            return List.of(new Announcement(UNITS, event.unit().value(), told(event)));
        }
        return message.getPayload() instanceof MembershipEvent event
                ? told(event).stream()
                        .map(told -> new Announcement(MEMBERS, event.agent().value(), told))
                        .toList()
                : List.of();
    }

    private static UnitMessage told(UnitEvent event) {
        if (event instanceof UnitOpened opened) {
            return new UnitMessage.UnitOpened(opened.unit(), opened.code(), opened.parent(), opened.at());
        }
        if (event instanceof UnitRenamed renamed) {
            return new UnitMessage.UnitRenamed(renamed.unit(), renamed.code(), renamed.parent(), renamed.at());
        }
        if (event instanceof UnitMoved moved) {
            return new UnitMessage.UnitMoved(moved.unit(), moved.code(), moved.parent(), moved.at());
        }
        UnitClosed closed = (UnitClosed) event;
        return new UnitMessage.UnitClosed(closed.unit(), closed.code(), closed.parent(), closed.at());
    }

    private static List<MemberMessage> told(MembershipEvent event) {
        AgentId agent = event.agent();
        if (event instanceof MemberJoined joined) {
            return List.of(new MemberMessage.MemberJoined(agent, joined.unit(), joined.from(), joined.at()));
        }
        if (event instanceof MemberMoved moved) {
            LocalDate lastDay = moved.from().minusDays(1);
            return List.of(
                    new MemberMessage.MemberLeft(agent, moved.formerUnit(), lastDay, moved.at()),
                    new MemberMessage.MemberJoined(agent, moved.unit(), moved.from(), moved.at()));
        }
        if (event instanceof MemberLeft left) {
            return List.of(new MemberMessage.MemberLeft(agent, left.unit(), left.until(), left.at()));
        }
        return event instanceof DepartureMoved moved
                ? List.of(new MemberMessage.MemberLeft(agent, moved.unit(), moved.until(), moved.at()))
                : List.of();
    }
}
