package fr.encharge.engagement.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.identity.Role;
import java.util.Arrays;
import java.util.List;

/** The roles that an agent is known to have, each once and in one order, so that equal roles are equal values. */
public record Roles(@JsonValue List<Role> all) {

    @JsonCreator
    public Roles {
        all = all.stream().distinct().sorted().toList();
    }

    public static Roles of(Role... roles) {
        return new Roles(Arrays.asList(roles));
    }
}
