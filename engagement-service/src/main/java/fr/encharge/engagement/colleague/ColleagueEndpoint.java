package fr.encharge.engagement.colleague;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.encharge.engagement.membership.Stay;
import fr.encharge.engagement.names.Names;
import fr.encharge.engagement.orgchart.MemberCard;
import fr.encharge.engagement.orgchart.Orgchart;
import fr.encharge.engagement.register.Register;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.rule.InvalidValue;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who I am to the directory, and for those who act for others or ask them, who is called so. Stewards also find those who
 * have left, whose names it is time to forget.
 */
@RestController
@RequestMapping("/api/v1/directory")
class ColleagueEndpoint {

    private static final int LONGEST = 100;
    private static final int MOST = 10;
    /** Some of those who are called so may have left. */
    private static final int MOST_READ = 50;

    private final Names names;
    private final Orgchart orgchart;

    ColleagueEndpoint(Names names, Orgchart orgchart) {
        this.names = names;
        this.orgchart = orgchart;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            AgentId agentId,
            @Nullable String name,
            @Nullable UnitId unitId,
            List<String> roles) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Colleague(AgentId agentId, String name, @Nullable UnitId unitId) {}

    record Found(List<Colleague> agents) {}

    @GetMapping("/me")
    @Shows("orgchart")
    Me answer(Actor actor, Arrival arrival) {
        List<AgentId> me = List.of(actor.agent());
        MemberCard member = orgchart.members(actor.authority(), me).get(actor.agent());
        return new Me(
                actor.agent(),
                names.of(actor.authority(), me).get(actor.agent()),
                member == null ? null : unitOn(member, today(arrival)).orElse(null),
                actor.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }

    @GetMapping("/agents")
    @Shows("orgchart")
    Found answer(Actor actor, Arrival arrival, @RequestParam String q) {
        actor.needs(Role.MANAGER, Role.DIRECTOR, Role.STEWARD, Role.RELAY);
        InvalidValue.unless(q.length() <= LONGEST, "q", LONGEST + " characters at most");
        Map<AgentId, String> called = names.called(actor.authority(), q, MOST_READ);
        Map<AgentId, MemberCard> members = orgchart.members(actor.authority(), called.keySet());
        return new Found(called.entrySet().stream()
                .map(agent -> colleague(agent, members.get(agent.getKey()), today(arrival)))
                .filter(colleague -> colleague.unitId() != null || actor.is(Role.STEWARD))
                .limit(MOST)
                .toList());
    }

    private static Colleague colleague(Map.Entry<AgentId, String> named, @Nullable MemberCard member, LocalDate day) {
        return new Colleague(
                named.getKey(),
                named.getValue(),
                member == null ? null : unitOn(member, day).orElse(null));
    }

    private static Optional<UnitId> unitOn(MemberCard member, LocalDate day) {
        return member.stays().on(day).map(Stay::unit);
    }

    private static LocalDate today(Arrival arrival) {
        return Register.dayOf(arrival.at());
    }
}
