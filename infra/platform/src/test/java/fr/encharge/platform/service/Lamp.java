package fr.encharge.platform.service;

import fr.encharge.platform.service.LampCommand.BreakLamp;
import fr.encharge.platform.service.LampCommand.LightLamp;
import fr.encharge.platform.service.LampEvent.LampLit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Is lit once, stays lit, and refuses to break. */
@Aggregate(cache = "aggregates")
class Lamp {

    @AggregateIdentifier
    private String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LightLamp command) {
        if (id == null) {
            AggregateLifecycle.apply(new LampLit(command.lampId(), command.at()));
        }
    }

    @CommandHandler
    void decide(BreakLamp command) {
        LampRule.A_LAMP_IS_MADE_TO_LAST.holds(false);
    }

    @EventSourcingHandler
    void evolve(LampLit event) {
        id = event.lampId();
    }

    private Lamp() {}
}
