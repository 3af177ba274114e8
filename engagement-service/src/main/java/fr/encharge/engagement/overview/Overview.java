package fr.encharge.engagement.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows; see the OpenAPI document for the meaning of each figure.
 *
 * @param trueAt the position of each log that all of this is true at
 * @param units null when they are not shown, for the reason that {@code unitsWithheld} gives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overview(
        Period period,
        Map<String, Long> trueAt,
        Counts totals,
        Participants participants,
        Map<Step, Integer> funnel,
        List<Delay> delays,
        List<Waiting> waiting,
        List<WeekRow> weeks,
        @Nullable Units units,
        @Nullable Withheld unitsWithheld) {

    enum Withheld {
        YOUR_ROLE,
        NO_WHOLE_WEEK_THAT_IS_OVER
    }

    record Counts(long ideas, long votes, long withdrawnVotes, long answers, long charges, long completions) {}

    /**
     * @param from the Monday of the first week that the period touches
     * @param to the Sunday of the last
     */
    record Participants(LocalDate from, LocalDate to, long participations, int atLeast, List<Campaign> campaigns) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Campaign(String campaignId, @Nullable String slug, int participants) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delay(
            Step from,
            Step to,
            int count,
            @Nullable Double medianDays,
            @Nullable Double p90Days) {

        static Delay of(Step from, Step to, Durations durations) {
            return new Delay(from, to, durations.count(), durations.medianDays(), durations.p90Days());
        }
    }

    record Waiting(String ideaId, String campaignId, long supporters) {}

    record WeekRow(String week, LocalDate monday, Counts counts) {}

    record Units(LocalDate from, LocalDate to, List<UnitRow> rows, UnitRow outsideTheDirectory) {}

    /** @param reach at least this part of the unit's people took part, from 0 to 1 with two decimals */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitRow(
            @Nullable String unitId,
            @Nullable String label,
            @Nullable Integer headcount,
            boolean hidden,
            @Nullable Long contributors,
            @Nullable Long ideas,
            @Nullable Long votes,
            @Nullable Double reach) {

        static UnitRow shown(UnitFigures unit, @Nullable String label) {
            return new UnitRow(
                    unit.unit(),
                    label,
                    headcount(unit),
                    false,
                    unit.contributors(),
                    unit.ideas(),
                    unit.votes(),
                    unit.reach());
        }

        static UnitRow hidden(UnitFigures unit, @Nullable String label) {
            return new UnitRow(unit.unit(), label, headcount(unit), true, null, null, null, null);
        }

        private static @Nullable Integer headcount(UnitFigures unit) {
            return unit.isOutsideTheDirectory() ? null : unit.headcount();
        }
    }
}
