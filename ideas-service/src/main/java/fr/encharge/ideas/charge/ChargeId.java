package fr.encharge.ideas.charge;

import fr.encharge.ideas.idea.IdeaId;

/** The charge of an idea: there is one for each idea, so one holder at a time. */
public record ChargeId(IdeaId ideaId) {

    @Override
    public String toString() {
        return "charge-" + ideaId;
    }
}
