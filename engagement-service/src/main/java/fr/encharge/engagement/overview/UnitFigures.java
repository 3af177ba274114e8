package fr.encharge.engagement.overview;

import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has done in a period, before masking.
 *
 * @param unit null for those outside the directory, who have no headcount
 * @param headcount of the unit on the last day of the period
 * @param contributors at least so many of its people have voted, proposed or taken charge
 */
record UnitFigures(@Nullable String unit, int headcount, long contributors, long ideas, long votes) {

    /** The figures of which an authority's total is known too, so that they could be computed as a difference. */
    static Stream<ToLongFunction<UnitFigures>> additive() {
        return Stream.of(UnitFigures::contributors, UnitFigures::ideas, UnitFigures::votes);
    }

    boolean isOutsideTheDirectory() {
        return unit == null;
    }

    /** How many people its contributors can be among: nobody can say of those outside the directory. */
    long people() {
        return isOutsideTheDirectory() ? Integer.MAX_VALUE : headcount;
    }

    /** The part of its people who contributed; of those outside the directory there is none. */
    @Nullable Double reach() {
        return isOutsideTheDirectory() ? null : Math.min(100, contributors * 100 / headcount) / 100.0;
    }
}
