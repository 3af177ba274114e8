package fr.encharge.engagement.membership;

import static fr.encharge.engagement.membership.MembershipRule.AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME;
import static fr.encharge.engagement.membership.MembershipRule.A_MEMBER_MOVES_TO_ANOTHER_UNIT;
import static fr.encharge.engagement.membership.MembershipRule.A_STAY_LASTS_AT_LEAST_A_DAY;
import static fr.encharge.engagement.membership.MembershipRule.ONLY_A_MEMBER_MOVES_OR_LEAVES;
import static fr.encharge.engagement.membership.MembershipRule.ONLY_THE_LAST_DEPARTURE_MOVES;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.encharge.engagement.membership.MembershipCommand.ChangeRoles;
import fr.encharge.engagement.membership.MembershipCommand.JoinUnit;
import fr.encharge.engagement.membership.MembershipCommand.LeaveUnit;
import fr.encharge.engagement.membership.MembershipCommand.MoveDeparture;
import fr.encharge.engagement.membership.MembershipCommand.MoveToUnit;
import fr.encharge.engagement.membership.MembershipEvent.DepartureMoved;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.MembershipEvent.MemberLeft;
import fr.encharge.engagement.membership.MembershipEvent.MemberMoved;
import fr.encharge.engagement.membership.MembershipEvent.RolesChanged;
import fr.encharge.platform.identity.AgentId;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The life of a membership: an agent joins a unit from a day on, in some roles. The agent may move to another unit, which
 * ends the stay in the former one the day before, or leave, on a last day that can lie ahead and can still be moved while
 * it is the last thing known. Whoever has left may come back. Days are facts of the staff register, often recorded long
 * after or before, so stays follow each other by their days and not by the time of recording. Stays never overlap: that
 * is why a unit's headcount on a day is a sum. The person's name is not here; see the table of names.
 */
@Aggregate(cache = "aggregates")
class Membership {

    @AggregateIdentifier
    private MemberId id;

    private AgentId agent;
    private Stays stays = Stays.NONE;
    private Roles roles;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(JoinUnit join) {
        if (stays.began(join.unit(), join.from())) {
            return;
        }
        AN_AGENT_BELONGS_TO_ONE_UNIT_AT_A_TIME.holds(stays.areOverOn(join.from()));
        apply(new MemberJoined(join.member(), join.agent(), join.unit(), join.roles(), join.from(), join.at()));
    }

    @CommandHandler
    void decide(MoveToUnit move) {
        if (stays.began(move.unit(), move.from())) {
            return;
        }
        ONLY_A_MEMBER_MOVES_OR_LEAVES.holds(stays.areOpen());
        A_MEMBER_MOVES_TO_ANOTHER_UNIT.holds(!stays.areLastIn(move.unit()));
        A_STAY_LASTS_AT_LEAST_A_DAY.holds(stays.last().from().isBefore(move.from()));
        Stay former = stays.last();
        apply(new MemberMoved(id, agent, former.unit(), former.from(), move.unit(), move.from(), move.at()));
    }

    @CommandHandler
    void decide(LeaveUnit leave) {
        if (stays.ended(leave.unit(), leave.until())) {
            return;
        }
        ONLY_A_MEMBER_MOVES_OR_LEAVES.holds(stays.areOpen() && stays.areLastIn(leave.unit()));
        A_STAY_LASTS_AT_LEAST_A_DAY.holds(!leave.until().isBefore(stays.last().from()));
        apply(new MemberLeft(id, agent, leave.unit(), stays.last().from(), leave.until(), leave.at()));
    }

    @CommandHandler
    void decide(MoveDeparture move) {
        if (stays.ended(move.unit(), move.until())) {
            return;
        }
        ONLY_THE_LAST_DEPARTURE_MOVES.holds(stays.areLastIn(move.unit()) && !stays.areOpen());
        A_STAY_LASTS_AT_LEAST_A_DAY.holds(!move.until().isBefore(stays.last().from()));
        Stay known = stays.last();
        LocalDate formerUntil = requireNonNull(known.until());
        apply(new DepartureMoved(id, agent, known.unit(), known.from(), formerUntil, move.until(), move.at()));
    }

    @CommandHandler
    void decide(ChangeRoles change) {
        if (change.roles().equals(roles)) {
            return;
        }
        apply(new RolesChanged(id, agent, change.roles(), change.at()));
    }

    @EventSourcingHandler
    void evolve(MemberJoined joined) {
        id = joined.member();
        agent = joined.agent();
        roles = joined.roles();
        stays = stays.begin(joined.unit(), joined.from());
    }

    @EventSourcingHandler
    void evolve(MemberMoved moved) {
        stays = stays.end(moved.from().minusDays(1)).begin(moved.unit(), moved.from());
    }

    @EventSourcingHandler
    void evolve(MemberLeft left) {
        stays = stays.end(left.until());
    }

    @EventSourcingHandler
    void evolve(DepartureMoved moved) {
        stays = stays.end(moved.until());
    }

    @EventSourcingHandler
    void evolve(RolesChanged changed) {
        roles = changed.roles();
    }

    @SuppressWarnings("NullAway.Init")
    private Membership() {}
}
