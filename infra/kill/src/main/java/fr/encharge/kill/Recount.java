package fr.encharge.kill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the logs, counted from votes and claims alone: not from what the events themselves say of the count.
 * It can be asked what was true at a position while it takes one fact after the other.
 */
final class Recount {

    /** An idea as the board shows it. */
    static final class Idea {

        boolean withdrawn;
        boolean ended;

        @Nullable String holder;

        @Nullable String until;
    }

    private final Map<String, Idea> ideas = new TreeMap<>();
    private final Map<String, Map<String, String>> ballots = new HashMap<>();
    private final Set<String> voters = new HashSet<>();
    private long votes;
    private long withdrawnVotes;
    private long charges;

    void take(Fact fact) {
        switch (fact.name()) {
            case "ideas.IdeaProposed" -> ideas.put(fact.idea(), new Idea());
            case "ideas.IdeaWithdrawn" -> idea(fact).withdrawn = true;
            case "ideas.ChargeClaimed" -> hold(fact);
            case "ideas.ChargeReleased", "ideas.LeaseExpired" -> free(idea(fact));
            case "ideas.ChargeEnded" -> end(idea(fact));
            case "voting.VoteCast" -> cast(fact);
            case "voting.VoteWithdrawn" -> uncast(fact);
            default -> {}
        }
    }

    Map<String, Idea> ideas() {
        return ideas;
    }

    /** What a ballot says of an idea; null = nothing. */
    @Nullable String choice(@Nullable String ballot, String idea) {
        return ballot == null ? null : ballots.getOrDefault(ballot, Map.of()).get(idea);
    }

    /** Votes by choice of each idea. */
    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        ideas.keySet().forEach(idea -> counts.put(idea, new TreeMap<>()));
        ballots.values()
                .forEach(ballot -> ballot.forEach((idea, choice) ->
                        counts.computeIfAbsent(idea, any -> new TreeMap<>()).merge(choice, 1L, Long::sum)));
        return counts;
    }

    long ballotsWithAChoice() {
        return ballots.values().stream().filter(ballot -> !ballot.isEmpty()).count();
    }

    /** The totals of the overview, by the names that it gives them. */
    Map<String, Long> totals() {
        return Map.of(
                "ideas", (long) ideas.size(),
                "votes", votes,
                "withdrawnVotes", withdrawnVotes,
                "charges", charges,
                "participants", (long) voters.size());
    }

    static Recount of(List<Fact> facts) {
        Recount recount = new Recount();
        facts.forEach(recount::take);
        return recount;
    }

    private Idea idea(Fact fact) {
        return ideas.computeIfAbsent(fact.idea(), any -> new Idea());
    }

    private void hold(Fact fact) {
        Idea idea = idea(fact);
        idea.holder = fact.text("holder");
        idea.until = fact.text("until");
        charges++;
    }

    private static void free(Idea idea) {
        idea.holder = null;
        idea.until = null;
    }

    private static void end(Idea idea) {
        free(idea);
        idea.ended = true;
    }

    private void cast(Fact fact) {
        Map<String, String> ballot = ballots.computeIfAbsent(fact.text("ballotId"), any -> new HashMap<>());
        if (ballot.put(fact.idea(), fact.text("choice")) == null) {
            votes++;
            voters.add(fact.text("ballotId"));
        }
    }

    private void uncast(Fact fact) {
        ballots.computeIfAbsent(fact.text("ballotId"), any -> new HashMap<>()).remove(fact.idea());
        withdrawnVotes++;
    }
}
