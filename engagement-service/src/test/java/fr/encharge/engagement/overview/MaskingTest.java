package fr.encharge.engagement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
    void eachUnitIsEitherShownOrHidden(@ForAll("organisations") List<UnitFigures> units) {
        Masking masking = Masking.of(units);
        assertThat(Stream.concat(masking.shown().stream(), masking.hidden().stream()))
                .containsExactlyInAnyOrderElementsOf(units);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noShownUnitIsSmall(@ForAll("organisations") List<UnitFigures> units) {
        assertThat(Masking.of(units).shown()).allSatisfy(unit -> {
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

    @Provide
    Arbitrary<List<UnitFigures>> organisations() {
        Arbitrary<List<UnitFigures>> units = Arbitraries.integers()
                .between(1, 40)
                .flatMap(MaskingTest::figures)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
        return Combinators.combine(units, figures(0)).as(MaskingTest::named);
    }

    private static Arbitrary<UnitFigures> figures(int headcount) {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, headcount == 0 ? 30 : headcount),
                        Arbitraries.longs().between(0, headcount == 0 ? 4 : Math.min(headcount, 4)))
                .flatMap(contributors -> Combinators.combine(
                                Arbitraries.longs().between(0, contributors == 0 ? 0 : 12),
                                Arbitraries.longs().between(0, contributors == 0 ? 0 : 60))
                        .as((ideas, votes) -> new UnitFigures("", headcount, contributors, ideas, votes)));
    }

    private static List<UnitFigures> named(List<UnitFigures> units, UnitFigures outside) {
        List<UnitFigures> named = new ArrayList<>(IntStream.range(0, units.size())
                .mapToObj(i -> with("unit-" + i, units.get(i)))
                .toList());
        named.add(with(null, outside));
        return named;
    }

    private static UnitFigures with(@Nullable String unit, UnitFigures of) {
        return new UnitFigures(unit, of.headcount(), of.contributors(), of.ideas(), of.votes());
    }
}
