package fr.encharge.ideas.acts;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document for each act. What is handed over from one to another is the same charge, and no new one. */
final class ActsProjection {

    static final String VIEW = "acts";
    static final String ACTS = "acts";

    @EventHandler
    void project(IdeaProposed proposed, Fact fact, Changes changes) {
        String id = keep(Kind.PROPOSAL, proposed.ideaId(), proposed.at(), fact, changes);
        if (proposed.unit() != null) {
            changes.update(ACTS, id, set("unit", proposed.unit().value()));
        }
    }

    @EventHandler
    void project(IdeaAccepted accepted, Fact fact, Changes changes) {
        keep(Kind.ANSWER, accepted.ideaId(), accepted.at(), fact, changes);
    }

    @EventHandler
    void project(IdeaDeclined declined, Fact fact, Changes changes) {
        keep(Kind.ANSWER, declined.ideaId(), declined.at(), fact, changes);
    }

    @EventHandler
    void project(ChargeClaimed claimed, Fact fact, Changes changes) {
        keep(Kind.CHARGE, claimed.ideaId(), claimed.at(), fact, changes);
    }

    @EventHandler
    void project(AssignmentAccepted accepted, Fact fact, Changes changes) {
        keep(Kind.CHARGE, accepted.ideaId(), accepted.at(), fact, changes);
    }

    @EventHandler
    void project(ChargeCompleted completed, Fact fact, Changes changes) {
        keep(Kind.COMPLETION, completed.ideaId(), completed.at(), fact, changes);
    }

    private static String keep(Kind kind, IdeaId idea, Instant at, Fact fact, Changes changes) {
        String id = idea + "/" + fact.sequence();
        changes.update(ACTS, id, set("ideaId", idea.value()), set("kind", kind.name()), set("at", Date.from(at)));
        return id;
    }
}
