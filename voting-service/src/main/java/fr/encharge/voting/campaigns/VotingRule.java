package fr.encharge.voting.campaigns;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign is voted on.
 *
 * @param minLength a ballot with fewer choices is kept, but not counted
 * @param maxLength a ballot never holds more choices than this; null = as many as there are ideas
 */
public record VotingRule(Kind kind, int minLength, @Nullable Integer maxLength) {

    public enum Kind {
        APPROVAL,
        GRADES,
        RANKING
    }

    private static final Set<Choice> GRADES = Set.of(Choice.FOR, Choice.MIXED, Choice.AGAINST);

    public boolean knows(Choice choice) {
        return switch (kind) {
            case APPROVAL -> choice.equals(Choice.FOR);
            case GRADES -> GRADES.contains(choice);
            case RANKING -> choice.rank().isPresent() && allows(choice.rank().getAsInt());
        };
    }

    /** Whether no two of these choices give the same rank. */
    public boolean givesRanksOnce(Collection<Choice> choices) {
        return kind != Kind.RANKING || Set.copyOf(choices).size() == choices.size();
    }

    /** Whether a ballot may hold that many choices. */
    public boolean allows(int choices) {
        return maxLength == null || choices <= maxLength;
    }

    /** Whether a ballot with that many choices enters the count: an empty one never does. */
    public boolean counts(int choices) {
        return choices >= Math.max(1, minLength);
    }
}
