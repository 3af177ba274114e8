package fr.encharge.engagement.roster;

import fr.encharge.engagement.names.Names;
import fr.encharge.engagement.orgchart.MemberCard;
import fr.encharge.engagement.orgchart.Orgchart;
import fr.encharge.engagement.orgchart.UnitCard;
import fr.encharge.engagement.register.Register;
import fr.encharge.engagement.roster.Known.KnownMember;
import fr.encharge.engagement.roster.Known.KnownUnit;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.event.Decided;
import fr.encharge.platform.event.Decisions;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Plans a roster against what the directory knows, and carries a plan out: units in the order of the file, then the agents
 * side by side, each agent's steps in their order. A step that was carried out before is silent, so a plan that was
 * interrupted is finished by sending the file again.
 */
@Component
class RosterImport {

    private static final int SIDE_BY_SIDE = 8;

    private final Orgchart orgchart;
    private final Names names;
    private final Decisions decisions;

    RosterImport(Orgchart orgchart, Names names, Decisions decisions) {
        this.orgchart = orgchart;
        this.names = names;
        this.decisions = decisions;
    }

    RosterPlan plan(AuthorityId authority, Roster roster, Instant at) {
        List<AgentId> agents = roster.lines().stream()
                .map(RosterLine::agent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Known known = new Known(authority, units(authority), members(authority, agents), names.of(authority, agents));
        return RosterPlan.of(roster, known, Register.dayOf(at), at);
    }

    /**
     * @return the last decision, if the plan had any step
     * @throws fr.encharge.platform.rule.RuleViolated when the directory has changed since the plan was made
     */
    Optional<Decided> carryOut(Actor actor, RosterPlan plan) {
        names.write(actor.authority(), plan.names());
        List<Decided> decided = new ArrayList<>();
        plan.units().forEach(step -> decided.add(decisions.decide(actor, step.command())));
        decided.addAll(sideBySide(actor, plan.members()));
        return decided.stream().reduce((one, other) -> one.position() > other.position() ? one : other);
    }

    private List<Decided> sideBySide(Actor actor, List<List<Step>> members) {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<List<Decided>>> futures = members.stream()
                    .map(steps -> workers.submit(() -> steps.stream()
                            .map(step -> decisions.decide(actor, step.command()))
                            .toList()))
                    .toList();
            List<Decided> decided = new ArrayList<>();
            for (Future<List<Decided>> future : futures) {
                decided.addAll(result(future));
            }
            return decided;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<UnitId, KnownUnit> units(AuthorityId authority) {
        return orgchart.units(authority).stream()
                .collect(Collectors.toMap(
                        UnitCard::unit, unit -> new KnownUnit(unit.label(), unit.parent(), unit.closed())));
    }

    private Map<AgentId, KnownMember> members(AuthorityId authority, List<AgentId> agents) {
        Function<MemberCard, KnownMember> known = member -> new KnownMember(member.stays(), member.roles());
        return orgchart.members(authority, agents).values().stream()
                .collect(Collectors.toMap(MemberCard::agent, known));
    }
}
