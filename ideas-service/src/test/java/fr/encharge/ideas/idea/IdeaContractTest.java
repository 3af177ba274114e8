package fr.encharge.ideas.idea;

import fr.encharge.platform.contract.EventContract;
import fr.encharge.platform.event.EventNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class IdeaContractTest {

    @TestFactory
    Stream<DynamicContainer> everyEventKeepsItsContract() {
        return EventContract.of(EventNames.of("ideas", IdeaEvent.class), Idea.class);
    }
}
