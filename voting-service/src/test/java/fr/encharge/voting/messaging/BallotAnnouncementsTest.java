package fr.encharge.voting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.platform.contract.MessageContract;
import fr.encharge.platform.message.Announcement;
import fr.encharge.voting.ballot.BallotEvent.VoteCast;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.ballot.Move;
import fr.encharge.voting.ballot.Recount;
import fr.encharge.voting.ballot.Standing;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import fr.encharge.voting.members.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BallotAnnouncementsTest {

    private static final BallotId BALLOT = new BallotId("ballot-w4p3");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-1");
    private static final IdeaId BENCHES = new IdeaId("idea-benches");
    private static final IdeaId LIGHTS = new IdeaId("idea-lights");
    private static final UnitId PARKS = new UnitId("unit-parks");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final BallotAnnouncements announcements = new BallotAnnouncements();

    @TestFactory
    Stream<DynamicTest> messagesAreAsPublished() {
        return MessageContract.sent(BallotChanged.class);
    }

    @Test
    void eachMoveIsToldUnderItsIdea() {
        VoteCast event = lightsAreCast(new Move(BENCHES, Choice.FOR, null), new Move(LIGHTS, Choice.FOR, null));
        assertThat(announcements.announce(new GenericEventMessage<>(event)))
                .containsExactly(
                        new Announcement("voting.ballots", BENCHES.value(), changed(BENCHES, Choice.FOR, null)),
                        new Announcement("voting.ballots", LIGHTS.value(), changed(LIGHTS, Choice.FOR, null)));
    }

    @Test
    void aVoteThatIsNotCountedIsNotTold() {
        assertThat(announcements.announce(new GenericEventMessage<>(lightsAreCast())))
                .isEmpty();
    }

    @Test
    void whatIsNoBallotIsNotTold() {
        assertThat(announcements.announce(new GenericEventMessage<>("something else")))
                .isEmpty();
    }

    private static VoteCast lightsAreCast(Move... moves) {
        Campaign campaign =
                new Campaign(CAMPAIGN, new VotingRule(VotingRule.Kind.APPROVAL, 2, 3), NOON.minusSeconds(60), null, 12);
        Standing standing = moves.length == 0 ? Standing.INCOMPLETE : Standing.COUNTED;
        Recount recount = new Recount(standing, Standing.INCOMPLETE, List.of(moves));
        return new VoteCast(BALLOT, campaign, LIGHTS, 57, Choice.FOR, null, recount, PARKS, NOON);
    }

    private static BallotChanged changed(IdeaId idea, @Nullable Choice choice, @Nullable Choice replaced) {
        return new BallotChanged(BALLOT, CAMPAIGN, idea, choice, replaced, PARKS, NOON);
    }
}
