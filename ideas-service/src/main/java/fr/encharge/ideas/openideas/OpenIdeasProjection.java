package fr.encharge.ideas.openideas;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.platform.view.Changes;
import org.axonframework.eventhandling.EventHandler;

/** Keeps whether an idea is open: neither withdrawn nor declined. */
final class OpenIdeasProjection {

    static final String VIEW = "openideas";
    static final String IDEAS = "ideas";

    @EventHandler
    void project(IdeaProposed proposed, Changes changes) {
        String id = proposed.ideaId().value();
        changes.update(IDEAS, id, set("campaignId", proposed.campaignId().value()), set("open", true));
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes) {
        close(withdrawn, changes);
    }

    @EventHandler
    void project(IdeaDeclined declined, Changes changes) {
        close(declined, changes);
    }

    private static void close(IdeaEvent event, Changes changes) {
        changes.update(IDEAS, event.ideaId().value(), set("open", false));
    }
}
