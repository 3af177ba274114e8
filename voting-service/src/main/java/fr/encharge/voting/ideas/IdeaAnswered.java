package fr.encharge.voting.ideas;

import fr.encharge.platform.message.MessageType;

/** An idea has got its answer; one that is declined takes no more votes. */
@MessageType("fr.encharge.ideas.idea-answered.v1")
public record IdeaAnswered(IdeaId ideaId, Verdict verdict) {

    public enum Verdict {
        ACCEPTED,
        DECLINED
    }
}
