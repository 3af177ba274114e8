package fr.encharge.engagement.overview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Who did how much, of an authority or of a unit.
 *
 * <p>A voter has another pseudonym in each campaign and none of them can be linked to an agent, so how many people took part
 * in all is not known: at least as many as voted in one campaign, and at least as many as proposed or took charge.
 */
final class Activity {

    private final Map<String, Set<String>> voters = new HashMap<>();
    private final Set<String> agents = new HashSet<>();
    private long ideas;
    private long votes;

    void add(Document contribution) {
        String campaign = contribution.getString("campaign");
        Set<String> people = campaign == null ? agents : voters.computeIfAbsent(campaign, first -> new HashSet<>());
        people.addAll(contribution.get("people", Document.class).keySet());
        ideas += Stored.number(contribution, "ideas");
        votes += Stored.number(contribution, "votes");
    }

    void add(Activity other) {
        other.voters.forEach((campaign, people) ->
                voters.computeIfAbsent(campaign, first -> new HashSet<>()).addAll(people));
        agents.addAll(other.agents);
        ideas += other.ideas;
        votes += other.votes;
    }

    /** The voters of each campaign, exact. */
    Map<String, Integer> votersByCampaign() {
        Map<String, Integer> counts = new HashMap<>();
        voters.forEach((campaign, people) -> counts.put(campaign, people.size()));
        return counts;
    }

    /** So many people took part for certain. */
    int atLeast() {
        return voters.values().stream().mapToInt(Set::size).reduce(agents.size(), Math::max);
    }

    long ideas() {
        return ideas;
    }

    long votes() {
        return votes;
    }
}
