package fr.encharge.ideas.leases;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentDeclined;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeEnded;
import fr.encharge.ideas.charge.ChargeEvent.ChargeReleased;
import fr.encharge.ideas.charge.ChargeEvent.HandoverAccepted;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.platform.view.Changes;
import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventHandler;

/** Keeps until when each charge lasts, while it lasts. */
final class LeasesProjection {

    static final String VIEW = "leases";
    static final String RUNNING = "running";
    static final String UNTIL = "until";

    @EventHandler
    void project(ChargeClaimed event, Changes changes) {
        runs(event, event.until(), changes);
    }

    @EventHandler
    void project(ChargeAssigned event, Changes changes) {
        runs(event, event.until(), changes);
    }

    @EventHandler
    void project(AssignmentAccepted event, Changes changes) {
        runs(event, event.until(), changes);
    }

    @EventHandler
    void project(LeaseRenewed event, Changes changes) {
        runs(event, event.until(), changes);
    }

    @EventHandler
    void project(HandoverAccepted event, Changes changes) {
        runs(event, event.until(), changes);
    }

    @EventHandler
    void project(AssignmentDeclined event, Changes changes) {
        isOver(event, changes);
    }

    @EventHandler
    void project(ChargeReleased event, Changes changes) {
        isOver(event, changes);
    }

    @EventHandler
    void project(LeaseExpired event, Changes changes) {
        isOver(event, changes);
    }

    @EventHandler
    void project(ChargeEnded event, Changes changes) {
        isOver(event, changes);
    }

    @EventHandler
    void project(ChargeCompleted event, Changes changes) {
        isOver(event, changes);
    }

    private static void runs(ChargeEvent event, Instant until, Changes changes) {
        changes.update(RUNNING, event.ideaId().value(), set(UNTIL, Date.from(until)));
    }

    private static void isOver(ChargeEvent event, Changes changes) {
        changes.update(RUNNING, event.ideaId().value(), unset(UNTIL));
    }
}
