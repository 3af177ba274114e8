package fr.encharge.voting;

import fr.encharge.platform.contract.MessageContract;
import fr.encharge.voting.campaigns.CampaignOpened;
import fr.encharge.voting.campaigns.CampaignRescheduled;
import fr.encharge.voting.ideas.IdeaAnswered;
import fr.encharge.voting.ideas.IdeaProposed;
import fr.encharge.voting.ideas.IdeaWithdrawn;
import fr.encharge.voting.members.MemberJoined;
import fr.encharge.voting.members.MemberLeft;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReadMessagesTest {

    @TestFactory
    Stream<DynamicTest> othersMessagesAreRead() {
        return MessageContract.read(
                CampaignOpened.class,
                CampaignRescheduled.class,
                IdeaProposed.class,
                IdeaWithdrawn.class,
                IdeaAnswered.class,
                MemberJoined.class,
                MemberLeft.class);
    }
}
