package fr.encharge.engagement.unit;

import fr.encharge.platform.contract.EventContract;
import fr.encharge.platform.event.EventNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class UnitContractTest {

    @TestFactory
    Stream<DynamicContainer> whatIsStoredIsReadForEver() {
        return EventContract.of(EventNames.of("directory", UnitEvent.class), Unit.class);
    }
}
