package fr.encharge.platform.event;

import fr.encharge.platform.event.DoorCommand.CloseDoor;
import fr.encharge.platform.event.DoorCommand.ForgetDoor;
import fr.encharge.platform.event.DoorCommand.LockDoor;
import fr.encharge.platform.event.DoorCommand.OpenDoor;
import fr.encharge.platform.event.DoorCommand.UnlockDoor;
import fr.encharge.platform.event.DoorEvent.DoorClosed;
import fr.encharge.platform.event.DoorEvent.DoorLocked;
import fr.encharge.platform.event.DoorEvent.DoorOpened;
import fr.encharge.platform.event.DoorEvent.DoorUnlocked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Is opened and closed as often as one likes, unless it is locked. */
class Door {

    @AggregateIdentifier
    private @Nullable String id;

    private boolean open;
    private boolean locked;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenDoor command) {
        if (!open) {
            DoorRule.A_LOCKED_DOOR_STAYS_SHUT.holds(!locked);
            AggregateLifecycle.apply(new DoorOpened(command.doorId()));
        }
    }

    @CommandHandler
    void decide(CloseDoor command) {
        if (open) {
            AggregateLifecycle.apply(new DoorClosed(command.doorId()));
        }
    }

    @CommandHandler
    void decide(LockDoor command) {
        AggregateLifecycle.apply(new DoorLocked(command.doorId()));
    }

    @CommandHandler
    void decide(UnlockDoor command) {
        AggregateLifecycle.apply(new DoorUnlocked(command.doorId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ForgetDoor command) {}

    @EventSourcingHandler
    void evolve(DoorOpened event) {
        id = event.doorId();
        open = true;
    }

    @EventSourcingHandler
    void evolve(DoorClosed event) {
        open = false;
    }

    @EventSourcingHandler
    void evolve(DoorLocked event) {
        locked = true;
    }

    @EventSourcingHandler
    void evolve(DoorUnlocked event) {
        locked = false;
    }

    Door() {}
}
