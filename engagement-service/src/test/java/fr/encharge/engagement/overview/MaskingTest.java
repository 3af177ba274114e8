package fr.encharge.engagement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class MaskingTest {

    @Example
    void aUnitOfFourHidesTheNextSmallestToo() {
        Masking masking = Masking.of(List.of(
                new UnitFigures("four", 4, 2, 1, 3),
                new UnitFigures("large", 40, 20, 9, 70),
                new UnitFigures("middle", 12, 9, 4, 20)));
        assertThat(masking.hidden()).extracting(UnitFigures::unit).containsExactly("four", "middle");
        assertThat(masking.shown()).extracting(UnitFigures::unit).containsExactly("large");
    }

    @Example
    void twoSmallUnitsAreNotEnoughWhenTogetherTheyAreFew() {
        Masking masking = Masking.of(List.of(
                new UnitFigures("a", 2, 1, 1, 1),
                new UnitFigures("b", 2, 1, 1, 1),
                new UnitFigures("c", 30, 8, 3, 9),
                new UnitFigures("d", 30, 8, 3, 9)));
        assertThat(masking.hidden()).extracting(UnitFigures::unit).containsExactly("a", "b", "c");
    }

    @Example
    void aSilentSmallUnitIsNotGivenAwayByItsSilence() {
        Masking masking = Masking.of(List.of(
                new UnitFigures("a", 4, 0, 0, 0),
                new UnitFigures("b", 9, 0, 0, 0),
                new UnitFigures("c", 30, 8, 3, 9),
                new UnitFigures("d", 31, 8, 3, 9)));
        assertThat(masking.hidden()).extracting(UnitFigures::unit).containsExactly("a", "b", "c");
    }

    @Example
    void whereNobodyProposedNothingMoreIsHiddenForIt() {
        Masking masking = Masking.of(List.of(
                new UnitFigures("a", 4, 3, 0, 3), new UnitFigures("b", 9, 8, 0, 8), new UnitFigures("c", 30, 8, 0, 9)));
        assertThat(masking.hidden()).extracting(UnitFigures::unit).containsExactly("a", "b");
    }

    @Example
    void withoutSmallUnitsAllAreShown() {
        assertThat(Masking.of(List.of(
                                new UnitFigures("a", 9, 0, 0, 0),
                                new UnitFigures("b", 30, 8, 3, 9),
                                new UnitFigures(null, 0, 7, 0, 7)))
                        .hidden())
                .isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void eachUnitIsEitherShownOrHiddenAndNoneThatIsShownIsSmall(@ForAll("organisations") List<UnitFigures> units) {
        Masking masking = Masking.of(units);
        assertThat(Stream.concat(masking.shown().stream(), masking.hidden().stream()))
                .containsExactlyInAnyOrderElementsOf(units);
        assertThat(masking.shown()).allSatisfy(unit -> {
            assertThat(unit.isOutsideTheDirectory() || unit.headcount() >= 5).isTrue();
            assertThat(unit.contributors()).isNotIn(1L, 2L, 3L, 4L);
        });
    }

    /**
     * An attacker knows every headcount, the totals of the authority and the figures shown, hence the sum of what is
     * hidden. A figure is computed when its least and its greatest possible value are the same. The totals alone may do
     * that, if nobody has voted, or everybody; what is shown of units must never add to it.
     */
    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void noHiddenFigureCanBeComputedFromWhatIsShown(@ForAll("organisations") List<UnitFigures> units) {
        List<UnitFigures> hidden = Masking.of(units).hidden();
        UnitFigures.additive().forEach(figure -> {
            ToLongFunction<UnitFigures> most = isOfContributors(figure) ? UnitFigures::people : unit -> Long.MAX_VALUE;
            for (UnitFigures unit : hidden) {
                boolean computed = isComputable(unit, hidden, figure, most);
                assertThat(computed && !isComputable(unit, units, figure, most))
                        .as("%s among %s", unit, hidden)
                        .isFalse();
            }
        });
    }

    private static boolean isOfContributors(ToLongFunction<UnitFigures> figure) {
        return figure.applyAsLong(new UnitFigures("probe", 0, 1, 0, 0)) == 1;
    }

    private static boolean isComputable(
            UnitFigures one,
            List<UnitFigures> among,
            ToLongFunction<UnitFigures> figure,
            ToLongFunction<UnitFigures> most) {
        long sum = among.stream().mapToLong(figure).sum();
        long left = sum;
        for (UnitFigures other : among) {
            left -= other.equals(one) ? 0 : Math.min(left, most.applyAsLong(other));
        }
        return left == Math.min(sum, most.applyAsLong(one));
    }

    /** Small ones above all. Drawn by hand, not combined: thousands of them take a second. */
    @Provide
    Arbitrary<List<UnitFigures>> organisations() {
        return Arbitraries.randomValue(random -> {
            List<UnitFigures> units = new ArrayList<>();
            int inside = 1 + random.nextInt(10);
            for (int i = 0; i < inside; i++) {
                units.add(figures("unit-" + i, 1 + random.nextInt(random.nextBoolean() ? 8 : 40), random));
            }
            units.add(figures(null, 0, random));
            return units;
        });
    }

    private static int oftenNone(Random random, int most) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(1 + most);
    }

    /** In every other one there are few contributors. */
    private static UnitFigures figures(@Nullable String unit, int headcount, Random random) {
        int people = headcount == 0 ? 30 : headcount;
        int contributors = random.nextInt(1 + (random.nextBoolean() ? people : Math.min(people, 4)));
        return contributors == 0
                ? new UnitFigures(unit, headcount, 0, 0, 0)
                : new UnitFigures(unit, headcount, contributors, oftenNone(random, 12), oftenNone(random, 60));
    }
}
