package fr.encharge.voting.ideas;

import static com.mongodb.client.model.Updates.set;

import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.Fact;
import fr.encharge.voting.ideas.IdeaAnswered.Verdict;
import org.axonframework.eventhandling.EventHandler;

/** Keeps to which campaign each idea belongs and whether it takes votes, with the position at which it was said. */
final class IdeasProjection {

    static final String VIEW = "ideas";
    static final String KNOWN = "known";

    @EventHandler
    void project(IdeaProposed proposed, Changes changes, Fact fact) {
        changes.update(
                KNOWN,
                proposed.ideaId().value(),
                set("campaign", proposed.campaignId().value()),
                set("open", true),
                set("position", fact.position()));
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes, Fact fact) {
        changes.update(KNOWN, withdrawn.ideaId().value(), set("open", false), set("position", fact.position()));
    }

    @EventHandler
    void project(IdeaAnswered answered, Changes changes, Fact fact) {
        boolean open = answered.verdict() == Verdict.ACCEPTED;
        changes.update(KNOWN, answered.ideaId().value(), set("open", open), set("position", fact.position()));
    }
}
