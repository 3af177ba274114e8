package fr.encharge.engagement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.engagement.membership.MemberId;
import fr.encharge.engagement.membership.MembershipEvent;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.unit.UnitCode;
import fr.encharge.engagement.unit.UnitEvent;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.engagement.unit.UnitLabel;
import fr.encharge.platform.contract.MessageContract;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.message.Announcement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DirectoryAnnouncementsTest {

    private static final AuthorityId TOWN = new AuthorityId("fontbrune");
    private static final UnitCode CODE = new UnitCode("DRH");
    private static final UnitId HR = UnitId.of(TOWN, CODE);
    private static final UnitId ROADS = UnitId.of(TOWN, new UnitCode("VOIRIE"));
    private static final AgentId LEA = new AgentId("a-lea");
    private static final MemberId ID = MemberId.of(TOWN, LEA);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final LocalDate END_OF_MAY = LocalDate.parse("2024-05-31");

    @TestFactory
    Stream<DynamicTest> messagesAreAsPublished() {
        return MessageContract.sent(Stream.of(UnitMessage.class, MemberMessage.class)
                .flatMap(vocabulary -> Stream.of(vocabulary.getPermittedSubclasses()))
                .toArray(Class<?>[]::new));
    }

    @Test
    void unitsAreToldWithoutTheirLabels() {
        UnitLabel label = new UnitLabel("Ressources humaines");
        assertThat(told(new UnitEvent.UnitOpened(HR, CODE, label, ROADS, NOW)))
                .containsExactly(unit(new UnitMessage.UnitOpened(HR, CODE, ROADS, NOW)));
        assertThat(told(new UnitEvent.UnitRenamed(HR, CODE, ROADS, label, NOW)))
                .containsExactly(unit(new UnitMessage.UnitRenamed(HR, CODE, ROADS, NOW)));
        assertThat(told(new UnitEvent.UnitMoved(HR, CODE, null, NOW)))
                .containsExactly(unit(new UnitMessage.UnitMoved(HR, CODE, null, NOW)));
        assertThat(told(new UnitEvent.UnitClosed(HR, CODE, ROADS, 0, 12, NOW)))
                .containsExactly(unit(new UnitMessage.UnitClosed(HR, CODE, ROADS, NOW)));
    }

    @Test
    void joiningAndLeavingAreTold() {
        assertThat(told(new MembershipEvent.MemberJoined(ID, LEA, HR, Roles.of(Role.AGENT), JANUARY, NOW)))
                .containsExactly(member(new MemberMessage.MemberJoined(LEA, HR, JANUARY, NOW)));
        assertThat(told(new MembershipEvent.MemberLeft(ID, LEA, HR, JANUARY, END_OF_MAY, NOW)))
                .containsExactly(member(new MemberMessage.MemberLeft(LEA, HR, END_OF_MAY, NOW)));
    }

    @Test
    void aMoveIsToldAsADepartureAndAnArrival() {
        assertThat(told(new MembershipEvent.MemberMoved(ID, LEA, HR, JANUARY, ROADS, JUNE, NOW)))
                .containsExactly(
                        member(new MemberMessage.MemberLeft(LEA, HR, END_OF_MAY, NOW)),
                        member(new MemberMessage.MemberJoined(LEA, ROADS, JUNE, NOW)));
    }

    @Test
    void aMovedDepartureIsToldAsADeparture() {
        assertThat(told(new MembershipEvent.DepartureMoved(ID, LEA, HR, JANUARY, END_OF_MAY, JUNE, NOW)))
                .containsExactly(member(new MemberMessage.MemberLeft(LEA, HR, JUNE, NOW)));
    }

    @Test
    void rolesAreNotTold() {
        assertThat(told(new MembershipEvent.RolesChanged(ID, LEA, Roles.of(Role.RELAY), NOW)))
                .isEmpty();
    }

    private static List<Announcement> told(Object event) {
        return new DirectoryAnnouncements().announce(new GenericEventMessage<>(event));
    }

    private static Announcement unit(UnitMessage message) {
        return new Announcement("directory.units", HR.value(), message);
    }

    private static Announcement member(MemberMessage message) {
        return new Announcement("directory.members", LEA.value(), message);
    }
}
