package fr.encharge.voting.ballot;

import static fr.encharge.voting.ballot.Standing.COUNTED;
import static fr.encharge.voting.ballot.Standing.INCOMPLETE;

import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The count of a campaign, reached in two ways that must agree: by what events move, and by counting all ballots. */
record Count(int ballots, int incomplete, Map<IdeaId, Map<String, Integer>> votes) {

    static Count byMoves(List<BallotEvent> events) {
        Map<IdeaId, Map<String, Integer>> votes = new TreeMap<>();
        int ballots = 0;
        int incomplete = 0;
        for (BallotEvent event : events) {
            Recount recount = event.recount();
            for (Move move : recount.moves()) {
                add(votes, move.ideaId(), move.choice(), 1);
                add(votes, move.ideaId(), move.replaced(), -1);
            }
            ballots += change(recount, COUNTED);
            incomplete += change(recount, INCOMPLETE);
        }
        return new Count(ballots, incomplete, votes);
    }

    static Count byBallots(Collection<Map<IdeaId, Choice>> ballots, VotingRule rule) {
        Map<IdeaId, Map<String, Integer>> votes = new TreeMap<>();
        int counted = 0;
        int incomplete = 0;
        for (Map<IdeaId, Choice> ballot : ballots) {
            if (!ballot.isEmpty() && ballot.size() >= rule.minLength()) {
                counted++;
                ballot.forEach((idea, choice) -> add(votes, idea, choice, 1));
            } else if (!ballot.isEmpty()) {
                incomplete++;
            }
        }
        return new Count(counted, incomplete, votes);
    }

    private static void add(Map<IdeaId, Map<String, Integer>> votes, IdeaId idea, @Nullable Choice choice, int more) {
        if (choice == null) {
            return;
        }
        Map<String, Integer> counts = votes.computeIfAbsent(idea, any -> new TreeMap<>());
        counts.merge(choice.value(), more, (one, other) -> one + other == 0 ? null : one + other);
        votes.values().removeIf(Map::isEmpty);
    }

    private static int change(Recount recount, Standing standing) {
        return (recount.standing() == standing ? 1 : 0) - (recount.previously() == standing ? 1 : 0);
    }
}
