package fr.encharge.voting.ballot;

import fr.encharge.platform.contract.EventContract;
import fr.encharge.platform.event.EventNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class BallotContractTest {

    @TestFactory
    Stream<DynamicContainer> everyEventKeepsItsContract() {
        return EventContract.of(EventNames.of("voting", BallotEvent.class), Ballot.class);
    }
}
