package fr.encharge.voting.ballot;

import static fr.encharge.voting.ballot.Standing.COUNTED;

import fr.encharge.voting.campaigns.Choice;
import fr.encharge.voting.campaigns.VotingRule;
import fr.encharge.voting.ideas.IdeaId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * From a ballot's choices to its next ones: how it then stands, and what enters and leaves the count. Crossing the rule's
 * minimum brings all of its choices in, or takes all of them out.
 */
public record Recount(Standing standing, Standing previously, List<Move> moves) {

    public Recount {
        moves = List.copyOf(moves);
    }

    static Recount of(Map<IdeaId, Choice> before, Standing previously, Map<IdeaId, Choice> after, VotingRule rule) {
        Standing standing = Standing.of(after.size(), rule);
        Map<IdeaId, Choice> wasCounted = previously == COUNTED ? before : Map.of();
        Map<IdeaId, Choice> isCounted = standing == COUNTED ? after : Map.of();
        return new Recount(standing, previously, moves(wasCounted, isCounted));
    }

    private static List<Move> moves(Map<IdeaId, Choice> wasCounted, Map<IdeaId, Choice> isCounted) {
        Set<IdeaId> ideas = new HashSet<>(wasCounted.keySet());
        ideas.addAll(isCounted.keySet());
        return ideas.stream()
                .filter(idea -> !Objects.equals(isCounted.get(idea), wasCounted.get(idea)))
                .sorted()
                .map(idea -> new Move(idea, isCounted.get(idea), wasCounted.get(idea)))
                .toList();
    }
}
