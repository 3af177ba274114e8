package fr.encharge.engagement.names;

import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names for ids. Colleagues know each other's names: every agent gets those of the own authority. A voter's pseudonym, an
 * agent of another authority and an unknown id have none, and the three are answered alike.
 */
@RestController
@RequestMapping("/api/v1/directory/names")
class NamesEndpoint {

    private static final int MOST = 200;

    private final Names names;

    NamesEndpoint(Names names) {
        this.names = names;
    }

    record Asked(@Nullable List<AgentId> ids) {}

    record Named(Map<String, String> names) {}

    @PostMapping
    Named answer(Actor actor, @RequestBody Asked asked) {
        List<AgentId> ids = asked.ids();
        if (ids == null || ids.size() > MOST || ids.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValue("ids", "at most " + MOST + " agent ids");
        }
        Map<String, String> found = new TreeMap<>();
        names.of(actor.authority(), ids).forEach((agent, name) -> found.put(agent.value(), name));
        return new Named(found);
    }

    @DeleteMapping("/{agentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable AgentId agentId) {
        actor.needs(Role.STEWARD);
        names.delete(actor.authority(), agentId);
    }
}
