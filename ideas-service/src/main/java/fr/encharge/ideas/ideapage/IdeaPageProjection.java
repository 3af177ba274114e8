package fr.encharge.ideas.ideapage;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
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
import fr.encharge.ideas.stage.Holding;
import fr.encharge.ideas.stage.Verdict;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.Changes;
import java.time.Instant;
import java.util.Date;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps the page of each idea, and how many facts are stored of the idea and of its charge: the versions to match. */
final class IdeaPageProjection {

    static final String VIEW = "ideapage";
    static final String PAGES = "pages";
    static final String IDEA_VERSION = "ideaVersion";
    static final String CHARGE_VERSION = "chargeVersion";

    @EventHandler
    void project(IdeaProposed proposed, Changes changes) {
        page(
                proposed,
                changes,
                set("campaignId", proposed.campaignId().value()),
                set("author", proposed.author().value()),
                proposed.unit() == null
                        ? combine()
                        : set("unit", proposed.unit().value()),
                proposed.category() == null
                        ? combine()
                        : set("category", proposed.category().label()),
                words(IdeaText.TITLE, proposed.title()),
                words(IdeaText.IRRITANT, proposed.irritant()),
                words(IdeaText.PROPOSAL, proposed.proposal()),
                words(IdeaText.EXPECTED_EFFECT, proposed.expectedEffect()),
                set(
                        "attributes",
                        new Document(new TreeMap<String, Object>(
                                proposed.attributes().values()))),
                set("proposedAt", Date.from(proposed.at())),
                set("verdict", Verdict.NONE.name()),
                set("holding", Holding.FREE.name()),
                inc(CHARGE_VERSION, 0));
    }

    @EventHandler
    void project(IdeaAmended amended, Changes changes) {
        page(
                amended,
                changes,
                words(IdeaText.TITLE, amended.title()),
                words(IdeaText.IRRITANT, amended.irritant()),
                words(IdeaText.PROPOSAL, amended.proposal()),
                words(IdeaText.EXPECTED_EFFECT, amended.expectedEffect()),
                amended.category() == null
                        ? combine()
                        : set("category", amended.category().label()),
                set("amendedAt", Date.from(amended.at())));
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes) {
        page(withdrawn, changes, set("verdict", Verdict.WITHDRAWN.name()), decided(withdrawn.by(), withdrawn.at()));
    }

    @EventHandler
    void project(IdeaAccepted accepted, Changes changes) {
        page(
                accepted,
                changes,
                set("verdict", Verdict.ACCEPTED.name()),
                words(IdeaText.REASON, accepted.reason()),
                decided(accepted.by(), accepted.at()));
    }

    @EventHandler
    void project(IdeaDeclined declined, Changes changes) {
        page(
                declined,
                changes,
                set("verdict", Verdict.DECLINED.name()),
                words(IdeaText.REASON, declined.reason()),
                decided(declined.by(), declined.at()));
    }

    @EventHandler
    void project(TextErased erased, Changes changes) {
        page(erased, changes, unset(erased.field().field()));
    }

    @EventHandler
    void project(ChargeClaimed claimed, Changes changes) {
        isHeld(claimed, claimed.holder(), claimed.until(), changes);
    }

    @EventHandler
    void project(ChargeAssigned assigned, Changes changes) {
        charge(
                assigned,
                changes,
                set("holding", Holding.ASKED.name()),
                set("asked", assigned.to().value()),
                set("until", Date.from(assigned.until())));
    }

    @EventHandler
    void project(AssignmentAccepted accepted, Changes changes) {
        isHeld(accepted, accepted.holder(), accepted.until(), changes);
    }

    @EventHandler
    void project(AssignmentDeclined declined, Changes changes) {
        isFree(declined, changes);
    }

    @EventHandler
    void project(LeaseRenewed renewed, Changes changes) {
        charge(renewed, changes, set("until", Date.from(renewed.until())));
    }

    @EventHandler
    void project(HandoverOffered offered, Changes changes) {
        charge(offered, changes, set("asked", offered.to().value()));
    }

    @EventHandler
    void project(HandoverAccepted accepted, Changes changes) {
        isHeld(accepted, accepted.holder(), accepted.until(), changes);
    }

    @EventHandler
    void project(HandoverDeclined declined, Changes changes) {
        charge(declined, changes, unset("asked"));
    }

    @EventHandler
    void project(ChargeReleased released, Changes changes) {
        isFree(released, changes);
    }

    @EventHandler
    void project(LeaseExpired expired, Changes changes) {
        isFree(expired, changes);
    }

    @EventHandler
    void project(ChargeEnded ended, Changes changes) {
        isFree(ended, changes);
    }

    @EventHandler
    void project(ChargeCompleted completed, Changes changes) {
        charge(
                completed,
                changes,
                set("holding", Holding.DONE.name()),
                set("effect", TextDocuments.toDocument(completed.effect())),
                set("completedAt", Date.from(completed.at())),
                unset("until"),
                unset("asked"));
    }

    /** Notes and calls for help: they belong to the history, and count. */
    @EventHandler
    void project(ChargeEvent other, Changes changes) {
        charge(other, changes);
    }

    private static Bson words(IdeaText text, @Nullable SealedText words) {
        return words == null ? combine() : set(text.field(), TextDocuments.toDocument(words));
    }

    private static Bson decided(AgentId by, Instant at) {
        return combine(set("decidedBy", by.value()), set("decidedAt", Date.from(at)));
    }

    private static void isHeld(ChargeEvent event, AgentId holder, Instant until, Changes changes) {
        charge(
                event,
                changes,
                set("holding", Holding.HELD.name()),
                set("holder", holder.value()),
                set("heldSince", Date.from(event.at())),
                set("until", Date.from(until)),
                unset("asked"));
    }

    private static void isFree(ChargeEvent event, Changes changes) {
        charge(
                event,
                changes,
                set("holding", Holding.FREE.name()),
                unset("holder"),
                unset("heldSince"),
                unset("until"),
                unset("asked"));
    }

    private static void page(IdeaEvent event, Changes changes, Bson... updates) {
        changes.update(PAGES, event.ideaId().value(), updates);
        changes.update(PAGES, event.ideaId().value(), inc(IDEA_VERSION, 1));
    }

    private static void charge(ChargeEvent event, Changes changes, Bson... updates) {
        changes.update(PAGES, event.ideaId().value(), updates);
        changes.update(PAGES, event.ideaId().value(), inc(CHARGE_VERSION, 1));
    }
}
