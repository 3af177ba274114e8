package fr.encharge.engagement.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Ids;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/**
 * One membership per agent. Two authorities may use the same agent id and share a log, so the authority is part of what
 * the id follows from.
 */
public record MemberId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("member-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public MemberId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "member", "member- and a UUID");
    }

    public static MemberId of(AuthorityId authority, AgentId agent) {
        return new MemberId("member-" + Ids.of(authority.value(), "member", agent.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
