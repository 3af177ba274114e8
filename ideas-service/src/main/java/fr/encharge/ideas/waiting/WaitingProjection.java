package fr.encharge.ideas.waiting;

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
import fr.encharge.ideas.charge.ChargeEvent.HandoverDeclined;
import fr.encharge.ideas.charge.ChargeEvent.HandoverOffered;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.Changes;
import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventHandler;
import org.bson.conversions.Bson;

/** Keeps of each idea who is asked, who holds it until when, and since when an answer is owed. */
final class WaitingProjection {

    static final String VIEW = "waiting";
    static final String IDEAS = "ideas";

    @EventHandler
    void project(IdeaProposed proposed, Changes changes) {
        changes.update(
                IDEAS,
                proposed.ideaId().value(),
                set("campaignId", proposed.campaignId().value()),
                set("title", TextDocuments.toDocument(proposed.title())),
                set("owedSince", Date.from(proposed.at())));
    }

    @EventHandler
    void project(IdeaAmended amended, Changes changes) {
        if (amended.title() != null) {
            changes.update(IDEAS, amended.ideaId().value(), set("title", TextDocuments.toDocument(amended.title())));
        }
    }

    @EventHandler
    void project(TextErased erased, Changes changes) {
        if (erased.field() == IdeaText.TITLE) {
            changes.update(IDEAS, erased.ideaId().value(), unset("title"));
        }
    }

    @EventHandler
    void project(IdeaAccepted accepted, Changes changes) {
        isAnswered(accepted, changes);
    }

    @EventHandler
    void project(IdeaDeclined declined, Changes changes) {
        isAnswered(declined, changes);
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes) {
        isAnswered(withdrawn, changes);
    }

    @EventHandler
    void project(ChargeAssigned assigned, Changes changes) {
        charge(
                assigned,
                changes,
                set("asked", assigned.to().value()),
                set("offer", Offer.ASSIGNMENT.name()),
                set("until", Date.from(assigned.until())));
    }

    @EventHandler
    void project(HandoverOffered offered, Changes changes) {
        charge(offered, changes, set("asked", offered.to().value()), set("offer", Offer.HANDOVER.name()));
    }

    @EventHandler
    void project(HandoverDeclined declined, Changes changes) {
        charge(declined, changes, unset("asked"), unset("offer"));
    }

    @EventHandler
    void project(ChargeClaimed claimed, Changes changes) {
        isHeld(claimed, claimed.holder(), claimed.until(), changes);
    }

    @EventHandler
    void project(AssignmentAccepted accepted, Changes changes) {
        isHeld(accepted, accepted.holder(), accepted.until(), changes);
    }

    @EventHandler
    void project(HandoverAccepted accepted, Changes changes) {
        isHeld(accepted, accepted.holder(), accepted.until(), changes);
    }

    @EventHandler
    void project(LeaseRenewed renewed, Changes changes) {
        charge(renewed, changes, set("until", Date.from(renewed.until())));
    }

    @EventHandler
    void project(AssignmentDeclined declined, Changes changes) {
        isOver(declined, changes);
    }

    @EventHandler
    void project(ChargeReleased released, Changes changes) {
        isOver(released, changes);
    }

    @EventHandler
    void project(LeaseExpired expired, Changes changes) {
        isOver(expired, changes);
    }

    @EventHandler
    void project(ChargeEnded ended, Changes changes) {
        isOver(ended, changes);
    }

    @EventHandler
    void project(ChargeCompleted completed, Changes changes) {
        isOver(completed, changes);
    }

    private static void isAnswered(IdeaEvent event, Changes changes) {
        changes.update(IDEAS, event.ideaId().value(), unset("owedSince"));
    }

    private static void isHeld(ChargeEvent event, AgentId holder, Instant until, Changes changes) {
        charge(
                event,
                changes,
                set("holder", holder.value()),
                set("until", Date.from(until)),
                unset("asked"),
                unset("offer"));
    }

    private static void isOver(ChargeEvent event, Changes changes) {
        charge(event, changes, unset("holder"), unset("until"), unset("asked"), unset("offer"));
    }

    private static void charge(ChargeEvent event, Changes changes, Bson... updates) {
        changes.update(IDEAS, event.ideaId().value(), updates);
    }
}
