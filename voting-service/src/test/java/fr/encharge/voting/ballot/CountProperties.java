package fr.encharge.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.encharge.voting.ballot.BallotCommand.CastVote;
import fr.encharge.voting.ballot.BallotCommand.FillBallot;
import fr.encharge.voting.ballot.BallotCommand.Wish;
import fr.encharge.voting.ballot.BallotCommand.WithdrawVote;
import fr.encharge.voting.campaigns.Campaign;
import fr.encharge.voting.campaigns.CampaignId;
import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.campaigns.VotingRule.Kind;
import fr.encharge.voting.ideas.Idea;
import fr.encharge.voting.ideas.IdeaId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever agents do, what the events move adds up to what a recount of all ballots finds. */
class CountProperties {

    private static final CampaignId CAMPAIGN = new CampaignId("campaign-1");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    /** What somebody does: the rule of the day turns it into a command. */
    record Act(int voter, Deed deed, List<Said> said) {}

    record Said(int idea, Choice choice) {}

    enum Deed {
        CAST,
        WITHDRAW,
        FILL
    }

    @Property(tries = 300)
    void theMovesOfTheEventsAddUpToARecount(@ForAll("rules") VotingRule rule, @ForAll("acts") List<Act> acts) {
        Campaign campaign = new Campaign(CAMPAIGN, rule, NOON.minusSeconds(1), null, 1);
        Map<Integer, Map<IdeaId, Choice>> ballots = new HashMap<>();
        try (BallotBox box = new BallotBox()) {
            for (Act act : acts) {
                if (box.accepts(command(campaign, act))) {
                    perform(act, ballots.computeIfAbsent(act.voter(), any -> new HashMap<>()));
                }
            }
            assertThat(Count.byMoves(box.events())).isEqualTo(Count.byBallots(ballots.values(), rule));
        }
    }

    @Property(tries = 100)
    void sayingEverythingTwiceStoresNothingMore(@ForAll("rules") VotingRule rule, @ForAll("acts") List<Act> acts) {
        Campaign campaign = new Campaign(CAMPAIGN, rule, NOON.minusSeconds(1), null, 1);
        try (BallotBox once = new BallotBox();
                BallotBox twice = new BallotBox()) {
            for (Act act : acts) {
                once.accepts(command(campaign, act));
                twice.accepts(command(campaign, act));
                twice.accepts(command(campaign, act));
            }
            assertThat(twice.events()).isEqualTo(once.events());
        }
    }

    @Provide
    Arbitrary<VotingRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(3, 5).injectNull(0.3))
                .as(VotingRule::new);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Choice> choices = Arbitraries.of(
                Choice.FOR, Choice.FOR, Choice.MIXED, Choice.AGAINST, Choice.rank(1), Choice.rank(2), Choice.rank(3));
        Arbitrary<Said> said = Combinators.combine(Arbitraries.integers().between(1, 6), choices)
                .as(Said::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Deed.class),
                        said.list().ofMinSize(1).ofMaxSize(4))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }

    private static BallotCommand command(Campaign campaign, Act act) {
        BallotId ballot = new BallotId("ballot-" + act.voter());
        Said first = act.said().get(0);
        return switch (act.deed()) {
            case CAST -> new CastVote(ballot, campaign, idea(first), first.choice(), null, NOON);
            case WITHDRAW -> new WithdrawVote(ballot, campaign, idea(first).id(), null, NOON);
            case FILL ->
                new FillBallot(
                        ballot,
                        campaign,
                        act.said().stream()
                                .map(said -> new Wish(idea(said), said.choice()))
                                .toList(),
                        null,
                        NOON);
        };
    }

    private static void perform(Act act, Map<IdeaId, Choice> ballot) {
        Said first = act.said().get(0);
        switch (act.deed()) {
            case CAST -> ballot.put(idea(first).id(), first.choice());
            case WITHDRAW -> ballot.remove(idea(first).id());
            case FILL -> {
                ballot.clear();
                act.said().forEach(said -> ballot.put(idea(said).id(), said.choice()));
            }
        }
    }

    private static Idea idea(Said said) {
        return new Idea(new IdeaId("idea-" + said.idea()), CAMPAIGN, true, 1);
    }
}
