package fr.encharge.platform.event;

import org.axonframework.serialization.Revision;

sealed interface DoorEvent {

    String doorId();

    @Revision("1")
    record DoorOpened(String doorId) implements DoorEvent {}

    @Revision("1")
    record DoorClosed(String doorId) implements DoorEvent {}

    @Revision("1")
    record DoorLocked(String doorId) implements DoorEvent {}

    @Revision("1")
    record DoorUnlocked(String doorId) implements DoorEvent {}
}
