package fr.encharge.engagement.orgchart;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.engagement.membership.MembershipEvent;
import fr.encharge.engagement.membership.MembershipEvent.DepartureMoved;
import fr.encharge.engagement.membership.MembershipEvent.MemberJoined;
import fr.encharge.engagement.membership.MembershipEvent.MemberLeft;
import fr.encharge.engagement.membership.MembershipEvent.MemberMoved;
import fr.encharge.engagement.membership.MembershipEvent.RolesChanged;
import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.unit.UnitEvent.UnitClosed;
import fr.encharge.engagement.unit.UnitEvent.UnitMoved;
import fr.encharge.engagement.unit.UnitEvent.UnitOpened;
import fr.encharge.engagement.unit.UnitEvent.UnitRenamed;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.View;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps the chart: of each unit the days on which its headcount changes, of each agent the stays by their first day. */
final class OrgchartProjection {

    static final String VIEW = "orgchart";
    static final String UNITS = "units";
    static final String MEMBERS = "members";

    static View view() {
        return View.named(VIEW)
                .collection(UNITS, new IndexModel(Indexes.ascending("authority", "code")))
                .collection(MEMBERS, new IndexModel(Indexes.ascending("authority", "agent")))
                .followsLog()
                .projectedBy(new OrgchartProjection())
                .build();
    }

    @EventHandler
    void project(UnitOpened opened, Changes changes) {
        changes.update(
                UNITS,
                opened.unit().value(),
                set("code", opened.code().value()),
                set("label", opened.label().value()),
                parent(opened.parent()));
    }

    @EventHandler
    void project(UnitRenamed renamed, Changes changes) {
        changes.update(
                UNITS, renamed.unit().value(), set("label", renamed.label().value()));
    }

    @EventHandler
    void project(UnitMoved moved, Changes changes) {
        changes.update(UNITS, moved.unit().value(), parent(moved.parent()));
    }

    @EventHandler
    void project(UnitClosed closed, Changes changes) {
        changes.update(UNITS, closed.unit().value(), set("closed", true));
    }

    @EventHandler
    void project(MemberJoined joined, Changes changes) {
        move(changes, joined.unit(), joined.from(), 1);
        update(changes, joined, begin(joined.unit(), joined.from()), roles(joined.roles()));
    }

    @EventHandler
    void project(MemberMoved moved, Changes changes) {
        move(changes, moved.formerUnit(), moved.from(), -1);
        move(changes, moved.unit(), moved.from(), 1);
        update(changes, moved, end(moved.formerFrom(), moved.from().minusDays(1)), begin(moved.unit(), moved.from()));
    }

    @EventHandler
    void project(MemberLeft left, Changes changes) {
        move(changes, left.unit(), left.until().plusDays(1), -1);
        update(changes, left, end(left.from(), left.until()));
    }

    @EventHandler
    void project(DepartureMoved moved, Changes changes) {
        move(changes, moved.unit(), moved.formerUntil().plusDays(1), 1);
        move(changes, moved.unit(), moved.until().plusDays(1), -1);
        update(changes, moved, end(moved.from(), moved.until()));
    }

    @EventHandler
    void project(RolesChanged changed, Changes changes) {
        update(changes, changed, roles(changed.roles()));
    }

    private static void move(Changes changes, UnitId unit, LocalDate day, int people) {
        changes.update(UNITS, unit.value(), inc("moves." + day, people));
    }

    private static void update(Changes changes, MembershipEvent event, Bson... updates) {
        changes.update(
                MEMBERS, event.member().value(), set("agent", event.agent().value()), combine(updates));
    }

    private static Bson begin(UnitId unit, LocalDate from) {
        return set("stays." + from + ".unit", unit.value());
    }

    private static Bson end(LocalDate from, LocalDate until) {
        return set("stays." + from + ".until", until.toString());
    }

    private static Bson roles(Roles roles) {
        return set("roles", roles.all().stream().map(Enum::name).toList());
    }

    private static Bson parent(@Nullable UnitId parent) {
        return parent == null ? unset("parent") : set("parent", parent.value());
    }
}
