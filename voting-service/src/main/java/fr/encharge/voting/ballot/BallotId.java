package fr.encharge.voting.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.voting.voters.Voter;
import java.util.regex.Pattern;

/** A ballot: {@code ballot-} and the pseudonym that its voter has in this one campaign. */
public record BallotId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("ballot-[A-Za-z0-9_-]{1,80}");

    @JsonCreator
    public BallotId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "ballot", "ballot- and a voter's pseudonym");
    }

    public static BallotId of(Voter voter) {
        return new BallotId("ballot-" + voter.pseudonym());
    }

    @Override
    public String toString() {
        return value;
    }
}
