package fr.encharge.engagement.membership;

import fr.encharge.platform.contract.EventContract;
import fr.encharge.platform.event.EventNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class MembershipContractTest {

    @TestFactory
    Stream<DynamicContainer> whatIsStoredIsReadForEver() {
        return EventContract.of(EventNames.of("directory", MembershipEvent.class), Membership.class);
    }
}
