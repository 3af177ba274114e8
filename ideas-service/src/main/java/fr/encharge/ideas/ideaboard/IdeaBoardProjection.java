package fr.encharge.ideas.ideaboard;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

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
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.stage.Holding;
import fr.encharge.ideas.stage.Verdict;
import fr.encharge.platform.event.MetaDataKeys;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.TextDocuments;
import fr.encharge.platform.view.Changes;
import java.time.Instant;
import java.util.Date;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps a card for each idea, with the first time that each step was made. Its votes come from the other service, in any
 * order with the rest.
 */
final class IdeaBoardProjection {

    static final String VIEW = "ideaboard";
    static final String CARDS = "cards";
    static final String MARKS = "marks";

    private final TitleMarks marks;

    IdeaBoardProjection(TitleMarks marks) {
        this.marks = marks;
    }

    @EventHandler
    void project(IdeaProposed proposed, Changes changes, @MetaDataValue(MetaDataKeys.AUTHORITY) String authority) {
        card(
                changes,
                proposed.ideaId(),
                set("campaignId", proposed.campaignId().value()),
                set("author", proposed.author().value()),
                proposed.unit() == null
                        ? combine()
                        : set("unit", proposed.unit().value()),
                proposed.category() == null
                        ? combine()
                        : set("category", proposed.category().label()),
                set("title", TextDocuments.toDocument(proposed.title())),
                marks(authority, proposed.ideaId(), proposed.title()),
                set(
                        "attributes",
                        new Document(new TreeMap<String, Object>(
                                proposed.attributes().values()))),
                set("proposedAt", Date.from(proposed.at())),
                set("verdict", Verdict.NONE.name()),
                set("holding", Holding.FREE.name()),
                inc("votes", 0));
    }

    @EventHandler
    void project(IdeaAmended amended, Changes changes, @MetaDataValue(MetaDataKeys.AUTHORITY) String authority) {
        card(
                changes,
                amended.ideaId(),
                amended.title() == null ? combine() : set("title", TextDocuments.toDocument(amended.title())),
                amended.title() == null ? combine() : marks(authority, amended.ideaId(), amended.title()),
                amended.category() == null
                        ? combine()
                        : set("category", amended.category().label()));
    }

    @EventHandler
    void project(TextErased erased, Changes changes) {
        if (erased.field() == IdeaText.TITLE) {
            card(changes, erased.ideaId(), unset("title"), unset(MARKS));
        }
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes) {
        card(changes, withdrawn.ideaId(), set("verdict", Verdict.WITHDRAWN.name()));
    }

    @EventHandler
    void project(IdeaAccepted accepted, Changes changes) {
        isAnswered(changes, accepted.ideaId(), Verdict.ACCEPTED, accepted.at());
    }

    @EventHandler
    void project(IdeaDeclined declined, Changes changes) {
        isAnswered(changes, declined.ideaId(), Verdict.DECLINED, declined.at());
    }

    @EventHandler
    void project(BallotChanged changed, Changes changes) {
        if (changed.difference() != 0) {
            card(changes, changed.ideaId(), inc("votes", changed.difference()));
        }
        if (changed.difference() > 0) {
            card(changes, changed.ideaId(), min("supportedAt", Date.from(changed.at())));
        }
    }

    @EventHandler
    void project(ChargeAssigned assigned, Changes changes) {
        card(changes, assigned.ideaId(), set("holding", Holding.ASKED.name()));
    }

    @EventHandler
    void project(AssignmentDeclined declined, Changes changes) {
        isFree(changes, declined.ideaId());
    }

    @EventHandler
    void project(ChargeClaimed claimed, Changes changes) {
        isHeld(changes, claimed.ideaId(), claimed.holder(), claimed.until(), claimed.at());
    }

    @EventHandler
    void project(AssignmentAccepted accepted, Changes changes) {
        isHeld(changes, accepted.ideaId(), accepted.holder(), accepted.until(), accepted.at());
    }

    @EventHandler
    void project(HandoverAccepted accepted, Changes changes) {
        isHeld(changes, accepted.ideaId(), accepted.holder(), accepted.until(), accepted.at());
    }

    @EventHandler
    void project(LeaseRenewed renewed, Changes changes) {
        isHeld(changes, renewed.ideaId(), renewed.holder(), renewed.until(), renewed.at());
    }

    @EventHandler
    void project(ChargeReleased released, Changes changes) {
        isFree(changes, released.ideaId());
    }

    @EventHandler
    void project(LeaseExpired expired, Changes changes) {
        isFree(changes, expired.ideaId());
    }

    @EventHandler
    void project(ChargeEnded ended, Changes changes) {
        isFree(changes, ended.ideaId());
    }

    @EventHandler
    void project(ChargeCompleted completed, Changes changes) {
        card(
                changes,
                completed.ideaId(),
                set("holding", Holding.DONE.name()),
                unset("until"),
                min("doneAt", Date.from(completed.at())));
    }

    private Bson marks(String authority, IdeaId id, SealedText title) {
        return set(MARKS, marks.of(new AuthorityId(authority), id, title));
    }

    private static void isAnswered(Changes changes, IdeaId id, Verdict verdict, Instant at) {
        card(changes, id, set("verdict", verdict.name()), min("answeredAt", Date.from(at)));
    }

    private static void isHeld(Changes changes, IdeaId id, AgentId holder, Instant until, Instant at) {
        card(
                changes,
                id,
                set("holding", Holding.HELD.name()),
                set("holder", holder.value()),
                set("until", Date.from(until)),
                min("inChargeAt", Date.from(at)));
    }

    private static void isFree(Changes changes, IdeaId id) {
        card(changes, id, set("holding", Holding.FREE.name()), unset("holder"), unset("until"));
    }

    private static void card(Changes changes, IdeaId id, Bson... updates) {
        changes.update(CARDS, id.value(), updates);
    }
}
