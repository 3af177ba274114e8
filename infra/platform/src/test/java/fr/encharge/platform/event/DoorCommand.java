package fr.encharge.platform.event;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

sealed interface DoorCommand {

    @TargetAggregateIdentifier
    String doorId();

    record OpenDoor(String doorId) implements DoorCommand {}

    record CloseDoor(String doorId) implements DoorCommand {}

    record LockDoor(String doorId) implements DoorCommand {}

    record ForgetDoor(String doorId) implements DoorCommand {}

    record UnlockDoor(String doorId) implements DoorCommand {}
}
