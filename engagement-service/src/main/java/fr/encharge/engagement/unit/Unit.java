package fr.encharge.engagement.unit;

import static fr.encharge.engagement.unit.UnitRule.A_CLOSED_UNIT_STAYS_CLOSED;
import static fr.encharge.engagement.unit.UnitRule.A_CODE_NAMES_ONE_UNIT;
import static fr.encharge.engagement.unit.UnitRule.A_UNIT_IS_NOT_ITS_OWN_PARENT;
import static fr.encharge.engagement.unit.UnitRule.A_UNIT_WITH_MEMBERS_STAYS_OPEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.encharge.engagement.unit.UnitCommand.CloseUnit;
import fr.encharge.engagement.unit.UnitCommand.MoveUnit;
import fr.encharge.engagement.unit.UnitCommand.OpenUnit;
import fr.encharge.engagement.unit.UnitCommand.RenameUnit;
import fr.encharge.engagement.unit.UnitEvent.UnitClosed;
import fr.encharge.engagement.unit.UnitEvent.UnitMoved;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitEvent.UnitRenamed;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a unit: it is opened under a code that it keeps for ever, at the top of the organisation chart or under a
 * parent. It may be renamed and moved as the house is reorganised. Once nobody belongs to it, it can be closed; a
 * reorganisation that brings it back opens another unit, under another code, so that the figures of the past keep
 * their meaning. Who belongs to it is told by the memberships, not here. That a chart has no loop is seen to where the
 * whole chart is at hand, at the edge.
 */
@Aggregate(cache = "aggregates")
class Unit {

    @AggregateIdentifier
    private UnitId id;

    private UnitCode code;
    private UnitLabel label;
    private @Nullable UnitId parent;
    private @Nullable Stage stage;

    private enum Stage {
        OPEN,
        CLOSED
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenUnit open) {
        if (stage == Stage.OPEN && label.equals(open.label()) && Objects.equals(parent, open.parent())) {
            return;
        }
        A_CLOSED_UNIT_STAYS_CLOSED.holds(stage != Stage.CLOSED);
        A_CODE_NAMES_ONE_UNIT.holds(stage == null);
        A_UNIT_IS_NOT_ITS_OWN_PARENT.holds(!open.unit().equals(open.parent()));
        apply(new UnitOpened(open.unit(), open.code(), open.label(), open.parent(), open.at()));
    }

    @CommandHandler
    void decide(RenameUnit rename) {
        if (label.equals(rename.label())) {
            return;
        }
        A_CLOSED_UNIT_STAYS_CLOSED.holds(stage == Stage.OPEN);
        apply(new UnitRenamed(id, code, parent, rename.label(), rename.at()));
    }

    @CommandHandler
    void decide(MoveUnit move) {
        if (Objects.equals(parent, move.parent())) {
            return;
        }
        A_CLOSED_UNIT_STAYS_CLOSED.holds(stage == Stage.OPEN);
        A_UNIT_IS_NOT_ITS_OWN_PARENT.holds(!id.equals(move.parent()));
        apply(new UnitMoved(id, code, move.parent(), move.at()));
    }

    @CommandHandler
    void decide(CloseUnit close) {
        if (stage == Stage.CLOSED) {
            return;
        }
        A_UNIT_WITH_MEMBERS_STAYS_OPEN.holds(close.members() == 0);
        apply(new UnitClosed(id, code, parent, close.members(), close.seenAt(), close.at()));
    }

    @EventSourcingHandler
    void evolve(UnitOpened opened) {
        id = opened.unit();
        code = opened.code();
        label = opened.label();
        parent = opened.parent();
        stage = Stage.OPEN;
    }

    @EventSourcingHandler
    void evolve(UnitRenamed renamed) {
        label = renamed.label();
    }

    @EventSourcingHandler
    void evolve(UnitMoved moved) {
        parent = moved.parent();
    }

    @EventSourcingHandler
    void evolve(UnitClosed closed) {
        stage = Stage.CLOSED;
    }

    @SuppressWarnings("NullAway.Init")
    private Unit() {}
}
