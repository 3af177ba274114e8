package fr.encharge.kill;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API shows.
 *
 * @param ballots in the tally
 * @param tally votes by choice of each idea
 * @param board the ideas that were not taken back
 * @param totals of the overview, by the names that it gives them
 */
record Shown(long ballots, Map<String, Map<String, Long>> tally, Map<String, Card> board, Map<String, Long> totals) {

    /** An idea on the board. */
    record Card(long votes, @Nullable String holder) {}
}
