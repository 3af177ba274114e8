package fr.encharge.platform.service;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

sealed interface LampCommand {

    @TargetAggregateIdentifier
    String lampId();

    record LightLamp(String lampId, Instant at) implements LampCommand {}

    record BreakLamp(String lampId) implements LampCommand {}
}
