package fr.encharge.ideas.charge;

import fr.encharge.platform.contract.EventContract;
import fr.encharge.platform.event.EventNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class ChargeContractTest {

    @TestFactory
    Stream<DynamicContainer> everyEventKeepsItsContract() {
        return EventContract.of(EventNames.of("ideas", ChargeEvent.class), Charge.class);
    }
}
