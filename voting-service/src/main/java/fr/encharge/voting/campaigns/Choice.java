package fr.encharge.voting.campaigns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a vote says of an idea: {@code for}, {@code mixed}, {@code against}, or a rank such as {@code rank-1}. */
public record Choice(@JsonValue String value) {

    // before the constants, which are checked against it
    private static final Pattern WORD = Pattern.compile("for|mixed|against|rank-[1-9][0-9]{0,2}");
    private static final String RANK = "rank-";

    /** What a client is told who sends anything else. */
    public static final String EXPECTED = "for, mixed, against, or rank-1 to rank-999";

    public static final Choice FOR = new Choice("for");
    public static final Choice MIXED = new Choice("mixed");
    public static final Choice AGAINST = new Choice("against");

    @JsonCreator
    public Choice {
        InvalidValue.unless(WORD.matcher(value).matches(), "choice", EXPECTED);
    }

    public static Choice rank(int rank) {
        return new Choice(RANK + rank);
    }

    /** The rank that this choice gives, if it gives one. */
    public OptionalInt rank() {
        return value.startsWith(RANK)
                ? OptionalInt.of(Integer.parseInt(value.substring(RANK.length())))
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
