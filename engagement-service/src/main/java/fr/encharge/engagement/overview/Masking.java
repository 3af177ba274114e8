package fr.encharge.engagement.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Which units' figures stay hidden, so that nobody learns what one of a few people did.
 *
 * <p>Hidden are units of fewer than five people and units with one to four contributors. Since the totals of the authority
 * are known, what is hidden can be computed together: so the hidden units as a whole must be as safe as one unit, and no
 * single figure of one of them may follow from their sum. While that is not so, the next smallest unit is hidden too;
 * smallest by headcount, which is no secret, so that the choice itself tells nothing. Those outside the directory count
 * as the greatest unit.
 */
record Masking(List<UnitFigures> shown, List<UnitFigures> hidden) {

    static final int FEW = 5;

    private static final Comparator<UnitFigures> BY_SIZE = Comparator.comparing(UnitFigures::isOutsideTheDirectory)
            .thenComparing(UnitFigures::headcount)
            .thenComparing(figures -> String.valueOf(figures.unit()));

    static Masking of(List<UnitFigures> units) {
        List<UnitFigures> shown = new ArrayList<>(units);
        shown.removeIf(Masking::isSmall);
        shown.sort(BY_SIZE);
        List<UnitFigures> hidden = new ArrayList<>(units);
        hidden.removeIf(unit -> !isSmall(unit));
        while (!hidden.isEmpty() && !shown.isEmpty() && giveAway(hidden, shown)) {
            hidden.add(shown.remove(0));
        }
        return new Masking(List.copyOf(shown), List.copyOf(hidden));
    }

    private static boolean isSmall(UnitFigures unit) {
        return !unit.isOutsideTheDirectory() && unit.headcount() < FEW || isFew(unit.contributors());
    }

    private static boolean isFew(long contributors) {
        return contributors > 0 && contributors < FEW;
    }

    private static boolean giveAway(List<UnitFigures> hidden, List<UnitFigures> shown) {
        long people = sum(hidden, UnitFigures::people);
        long contributors = sum(hidden, UnitFigures::contributors);
        return hidden.size() < 2
                || people < FEW
                || isFew(contributors)
                || contributors >= people
                || UnitFigures.additive().anyMatch(figure -> sum(hidden, figure) == 0 && sum(shown, figure) > 0);
    }

    private static long sum(List<UnitFigures> units, ToLongFunction<UnitFigures> figure) {
        return units.stream().mapToLong(figure).sum();
    }
}
