package fr.encharge.voting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.encharge.platform.contract.Project;
import fr.encharge.platform.view.ViewFixture;
import fr.encharge.voting.ballot.BallotBox;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotEvent;
import fr.encharge.voting.ballot.BallotId;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The participatory budget of Toulouse 2022: 4,532 real ballots on 199 projects come to the votes that the city published. */
class ToulouseTest {

    private static final Path FILE = Project.root().resolve("../shared/data/toulouse-2022.pb");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-toulouse-2022");
    private static final int SENT_AGAIN = 500;
    private static final Instant OPENING = Instant.parse("2022-10-03T00:00:00Z");
    private static final Instant CLOSING = Instant.parse("2022-11-01T00:00:00Z");

    @Test
    void realBallotsComeToThePublishedVotes() throws IOException {
        assumeTrue(Files.exists(FILE), () -> FILE + " is not here: the real ballots are not counted");
        Pabulib toulouse = Pabulib.read(FILE);
        Campaign campaign = campaign(toulouse);
        try (BallotBox box = new BallotBox()) {
            toulouse.ballots()
                    .forEach((voter, projects) -> assertThat(box.accepts(fill(campaign, voter, projects)))
                            .as("ballot of voter %s", voter)
                            .isTrue());
            toulouse.ballots().entrySet().stream()
                    .limit(SENT_AGAIN)
                    .forEach(ballot -> box.accepts(fill(campaign, ballot.getKey(), ballot.getValue())));

            assertThat(box.events()).hasSize(4_532);
            Tally tally = tally(box.events());
            assertThat(tally.ballots()).isEqualTo(4_532);
            assertThat(tally.incomplete()).isZero();
            assertThat(tally.votes()).isEqualTo(11_606);
            assertThat(tally.ideas()).isEqualTo(published(toulouse));
        }
    }

    private static Tally tally(List<BallotEvent> events) {
        try (ViewFixture view = ViewFixture.of(TallyView.viewOfTally())) {
            view.given("toulouse", events.toArray());
            return Tally.read(
                    events.size(), view.document("campaigns", CAMPAIGN.value()), view.documents("ideas"), List.of());
        }
    }

    private static List<IdeaTally> published(Pabulib toulouse) {
        assertThat(toulouse.published()).hasSize(199);
        return toulouse.published().entrySet().stream()
                .map(project ->
                        new IdeaTally(new IdeaId("idea-" + project.getKey()), project.getValue(), Map.of("for", (long)
                                project.getValue())))
                .sorted(Comparator.comparing(IdeaTally::idea))
                .toList();
    }

    private static Campaign campaign(Pabulib toulouse) {
        VotingRule rule = new VotingRule(VotingRule.Kind.APPROVAL, toulouse.minLength(), toulouse.maxLength());
        return new Campaign(CAMPAIGN, rule, OPENING, CLOSING, 1);
    }

    private static FillBallot fill(Campaign campaign, String voter, List<String> projects) {
        return new FillBallot(
                new BallotId("ballot-" + voter),
                campaign,
                projects.stream()
                        .map(project ->
                                new Wish(new Idea(new IdeaId("idea-" + project), CAMPAIGN, true, 1), Choice.FOR))
                        .toList(),
                null,
                OPENING);
    }
}
