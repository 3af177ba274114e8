package fr.encharge.ideas.history;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.charge.ChargeEvent.HandoverAccepted;
import fr.encharge.ideas.charge.ChargeEvent.HandoverOffered;
import fr.encharge.ideas.charge.ChargeEvent.HelpAsked;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.ideas.charge.ChargeEvent.ProgressNoted;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Keeps one entry for each fact of an idea and of its charge; most say what happened, when and who did it, no more. */
final class HistoryProjection {

    static final String VIEW = "history";
    static final String ENTRIES = "entries";

    @EventHandler
    void project(IdeaEvent event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).keep(changes);
    }

    @EventHandler
    void project(IdeaProposed event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact)
                .text(IdeaText.TITLE.field(), event.title())
                .text(IdeaText.IRRITANT.field(), event.irritant())
                .text(IdeaText.PROPOSAL.field(), event.proposal())
                .text(IdeaText.EXPECTED_EFFECT.field(), event.expectedEffect())
                .keep(changes);
    }

    @EventHandler
    void project(IdeaAmended event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact)
                .text(IdeaText.TITLE.field(), event.title())
                .text(IdeaText.IRRITANT.field(), event.irritant())
                .text(IdeaText.PROPOSAL.field(), event.proposal())
                .text(IdeaText.EXPECTED_EFFECT.field(), event.expectedEffect())
                .keep(changes);
    }

    @EventHandler
    void project(IdeaAccepted event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact)
                .text(IdeaText.REASON.field(), event.reason())
                .keep(changes);
    }

    @EventHandler
    void project(IdeaDeclined event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact)
                .text(IdeaText.REASON.field(), event.reason())
                .keep(changes);
    }

    @EventHandler
    void project(TextErased event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).with(set("field", event.field().field())).keep(changes);
    }

    @EventHandler
    void project(ChargeEvent event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).keep(changes);
    }

    @EventHandler
    void project(ChargeClaimed event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(ChargeAssigned event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).to(event.to()).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(AssignmentAccepted event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(LeaseRenewed event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(ProgressNoted event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).text("note", event.note()).keep(changes);
    }

    @EventHandler
    void project(HelpAsked event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).text("help", event.request()).keep(changes);
    }

    @EventHandler
    void project(HandoverOffered event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).to(event.to()).keep(changes);
    }

    @EventHandler
    void project(HandoverAccepted event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(LeaseExpired event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).until(event.until()).keep(changes);
    }

    @EventHandler
    void project(ChargeCompleted event, EventMessage<?> message, Fact fact, Changes changes) {
        Entry.of(event, message, fact).text("effect", event.effect()).keep(changes);
    }
}
