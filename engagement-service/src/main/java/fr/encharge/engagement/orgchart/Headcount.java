package fr.encharge.engagement.orgchart;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many people belong to a unit, on any day. Stays never overlap, so it is a sum: one more from a first day on, one less
 * from the day after a last day on.
 *
 * @param moves by day, how many more or fewer from that day on
 */
public record Headcount(Map<LocalDate, Integer> moves) {

    public Headcount {
        moves = Map.copyOf(moves);
    }

    public int on(LocalDate day) {
        return moves.entrySet().stream()
                .filter(move -> !move.getKey().isAfter(day))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
