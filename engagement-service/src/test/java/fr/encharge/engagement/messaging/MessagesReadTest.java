package fr.encharge.engagement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.contract.MessageContract;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesReadTest {

    @TestFactory
    Stream<DynamicTest> whatOthersPublishIsRead() {
        return Stream.concat(
                Stream.of(CampaignMessage.class, IdeaMessage.class, ChargeMessage.class)
                        .flatMap(vocabulary -> Stream.of(vocabulary.getPermittedSubclasses()))
                        .flatMap(MessageContract::read),
                MessageContract.read(BallotChanged.class));
    }

    @ParameterizedTest
    @CsvSource({
        "for, , true, false, 1",
        "rank-2, , true, false, 1",
        "against, , true, false, 0",
        "mixed, for, false, false, -1",
        "for, against, false, false, 1",
        ", for, false, true, -1",
        ", against, false, true, 0"
    })
    void aChoiceCountsAndMaySupport(
            @Nullable String choice, @Nullable String replaced, boolean counted, boolean gone, int supporters) {
        BallotChanged changed =
                new BallotChanged("ballot-1", "campaign-1", "idea-1", choice, replaced, null, Instant.EPOCH);
        assertThat(changed.isCountedFromNowOn()).isEqualTo(counted);
        assertThat(changed.isNoLongerCounted()).isEqualTo(gone);
        assertThat(changed.supporters()).isEqualTo(supporters);
    }
}
