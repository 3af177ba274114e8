package fr.encharge.ideas.members;

import fr.encharge.platform.contract.MessageContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MembersContractTest {

    @TestFactory
    Stream<DynamicTest> whatTheDirectoryTellsIsReadAsItIsPublished() {
        return MessageContract.read(MemberJoined.class, MemberLeft.class);
    }
}
