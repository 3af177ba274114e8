package fr.encharge.standalone.demo;

import org.jspecify.annotations.Nullable;

/**
 * A call for ideas.
 *
 * @param promise days within which every idea is promised its answer
 * @param ballots whether agents vote idea by idea, or fill their ballot at once
 */
record Campaign(
        String slug,
        String title,
        String sponsor,
        String steward,
        Moment opened,
        Moment closes,
        int promise,
        Rule rule,
        Ballots ballots) {

    record Rule(String kind, int minLength, @Nullable Integer maxLength) {}

    enum Ballots {
        CAST,
        FILLED
    }
}
