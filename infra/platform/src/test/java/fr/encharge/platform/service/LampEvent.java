package fr.encharge.platform.service;

import java.time.Instant;
import org.axonframework.serialization.Revision;

sealed interface LampEvent {

    @Revision("1")
    record LampLit(String lampId, Instant at) implements LampEvent {}
}
